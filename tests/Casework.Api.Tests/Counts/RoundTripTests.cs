using System.Collections.Concurrent;
using System.Diagnostics;
using Casework.Application.Store;

namespace Casework.Api.Tests.Counts;

/// <summary>What does not depend on the machine: how often each kind of request asks the database (BEGIN and COMMIT not counted).</summary>
public sealed class RoundTripTests(TestDesk desk) : IDisposable
{
    private readonly ConcurrentBag<string> _asked = [];
    private readonly ActivityListener _listener = new();

    [Fact]
    public async Task an_official_is_looked_up_and_then_a_command_is_one_read_and_one_write_and_a_look_one_read_and_the_read_log()
    {
        Listen();
        var (anna, bram) = (desk.FirstLine(), desk.Specialist("svb"));
        // Whatever is asked once in a lifetime of a process.
        await Story(anna, bram, warmUp: true);
        var counts = await Story(anna, bram, warmUp: false);
        counts.ShouldBe(new Dictionary<string, int>
        {
            ["intake"] = 3,
            ["hand-off"] = 3,
            ["acceptance"] = 4,
            ["contact"] = 3,
            ["note"] = 3,
            ["case file"] = 4,
            ["inbox"] = 3,
            ["track and trace"] = 2,
            ["history"] = 4,
        }, ignoreOrder: true);
    }

    private async Task<Dictionary<string, int>> Story(Person anna, Person bram, bool warmUp)
    {
        Dictionary<string, int> counts = [];
        var taken = await Count("intake", headers => anna.Post("/cases", new
        {
            citizen = new { kind = "person", name = "De heer Bos", bsn = Scenarios.NewBsn() },
            channel = "counter",
            questions = (object[])[new { text = "Mijn AOW", service = "aow-pension" }],
        }, headers));
        var path = $"/cases/{taken.String("caseId")}";
        var question = taken.Json["questions"]![0]!["questionId"]!.GetValue<string>();
        var offer = await Count("hand-off", headers => anna.Post(path + "/hand-offs", new { questionIds = (string[])[question], organisation = "svb", reason = "Van de SVB", summary = "Alles is er", warm = false }, headers));
        await Count("acceptance", headers => bram.Post($"{path}/hand-offs/{offer.String("handOffId")}/acceptance", new { specialistId = "bram", specialistName = "Bram" }, headers));
        await Count("contact", headers => bram.Post(path + "/contacts", new { channel = "phone", direction = "out", summary = "Gebeld" }, headers));
        await Count("note", headers => bram.Post(path + "/notes", new { text = "Wacht op de bank" }, headers));
        await Count("case file", headers => bram.Get(path, headers));
        await Count("inbox", headers => bram.Get("/inbox?scope=mine", headers));
        await Count("track and trace", headers => desk.Nobody.Get($"/track/{taken.String("caseNumber")}", [.. headers, ("X-Tracking-Code", taken.String("trackingCode"))]));
        await Count("history", headers => desk.Auditor.Get($"/audit{path}/history", headers));
        return counts;

        async Task<Answer> Count(string name, Func<(string, string)[], Task<Answer>> ask)
        {
            var trace = ActivityTraceId.CreateRandom();
            var answer = await ask([("traceparent", $"00-{trace}-{ActivitySpanId.CreateRandom()}-01"), ("Idempotency-Key", trace.ToString())]);
            answer.Status.ShouldBeInRange(200, 299, answer.Text);
            if (!warmUp) counts[name] = _asked.Count(asked => asked == trace.ToString());
            return answer;
        }
    }

    private void Listen()
    {
        _listener.ShouldListenTo = source => source.Name == "Npgsql";
        _listener.Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData;
        _listener.ActivityStopped = activity =>
        {
            if (!TakesNumbers(activity) && !OpensConnection(activity)) _asked.Add(activity.TraceId.ToString());
        };
        ActivitySource.AddActivityListener(_listener);
    }

    /// <summary>The next block of case numbers: once in fifty intakes, whoever comes then.</summary>
    private static bool TakesNumbers(Activity activity) => activity.TagObjects.Any(tag => tag.Value is string text && text.Contains("nextval(") && text.Contains(".case_number"));

    /// <summary>A connection more in the pool: as whom it works is asked once in its life.</summary>
    private static bool OpensConnection(Activity activity) => activity.TagObjects.Any(tag => tag.Value is string text && text == ApplicationDatabase.WhoAmI);

    public void Dispose() => _listener.Dispose();
}
