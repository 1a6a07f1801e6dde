namespace Casework.Api.Tests;

/// <summary>A case as a test knows it, and ways to bring one into a state through the API.</summary>
public sealed record TakenIn(string CaseId, string CaseNumber, string TrackingCode, string[] Questions, Answer Answer)
{
    public string Path => $"/cases/{CaseId}";

    public string Question => Questions[0];

    /// <summary>One thing of each kind, by the name of its collection in a path, where a test needs them.</summary>
    public IReadOnlyDictionary<string, string> Items { get; init; } = new Dictionary<string, string>();

    public static TakenIn Of(Answer answer)
    {
        answer.Status.ShouldBeOneOf([200, 201], answer.Text);
        return new(
            answer.String("caseId"), answer.String("caseNumber"), answer.Json["trackingCode"]?.GetValue<string>() ?? "",
            [.. answer.Json["questions"]!.AsArray().Select(question => question!["questionId"]!.GetValue<string>())], answer);
    }
}

public static class Scenarios
{
    private static int _citizens;

    /// <summary>A citizen service number that passes the eleven test and that no other test has used.</summary>
    public static string NewBsn()
    {
        while (true)
        {
            var number = (10_000_000 + Interlocked.Increment(ref _citizens)).ToString("00000000");
            var check = Enumerable.Range(0, 8).Sum(i => (9 - i) * (number[i] - '0')) % 11;
            if (check < 10) return number + check;
        }
    }

    public static async Task<TakenIn> TakeIn(this Person official, string? bsn = null, params string?[] services)
    {
        var answer = await official.Post("/cases", new
        {
            citizen = new { kind = "person", name = "Mevrouw De Vries", bsn = bsn ?? NewBsn() },
            channel = "counter",
            wish = "together",
            questions = (services.Length == 0 ? ["aow-pension"] : services).Select(service => new { text = "Wat moet ik doen?", service }),
        });
        return TakenIn.Of(answer);
    }

    /// <summary>As above, for a citizen who wants to do it alone: catalogue rules may send such questions to a back office by themselves.</summary>
    public static async Task<TakenIn> TakeInAlone(this Person official, params string[] services) => TakenIn.Of(await official.Post("/cases", new
    {
        citizen = new { kind = "person", name = "Meneer Jansen", bsn = NewBsn() },
        channel = "web",
        wish = "doItMyself",
        questions = services.Select(service => new { text = "Graag regelen", service, formData = Catalogues.FilledIn.Data(service) }),
    }));

    public static async Task<string> Offer(this Person official, TakenIn taken, string organisation = "svb", params string[] questions)
    {
        var answer = await official.Post($"{taken.Path}/hand-offs", new
        {
            questionIds = questions.Length == 0 ? [taken.Question] : questions,
            organisation,
            reason = "Alleen zij kunnen dit",
            summary = "Alles is gecontroleerd",
            warm = true,
        });
        return answer.ShouldBe(201).String("handOffId");
    }

    public static async Task Accept(this Person specialist, TakenIn taken, string handOffId, string name = "bram") =>
        (await specialist.Post($"{taken.Path}/hand-offs/{handOffId}/acceptance", new { specialistId = name, specialistName = name })).ShouldBe(204);

    /// <summary>A case whose question is held by the organisation's specialist.</summary>
    public static async Task<TakenIn> TakeInAndHandOff(this TestDesk desk, string organisation = "svb")
    {
        var taken = await desk.FirstLine().TakeIn();
        await desk.Specialist(organisation).Accept(taken, await desk.FirstLine().Offer(taken, organisation));
        return taken;
    }
}
