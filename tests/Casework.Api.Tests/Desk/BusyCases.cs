namespace Casework.Api.Tests;

/// <summary>A case that has one thing of each kind, and to which every organisation stands differently.</summary>
public static class BusyCases
{
    /// <summary>
    /// SVB holds the first question, on which everything happened; CAK is offered the second; UWV is asked for advice on the first; RDW refused the third.
    /// Mira mediates.
    /// </summary>
    public static async Task<TakenIn> BusyCase(this TestDesk desk, string? bsn = null)
    {
        var (anna, bram) = (desk.FirstLine(), desk.Specialist("svb"));
        var taken = await anna.TakeIn(bsn, "aow-pension", "health-insurance-contribution", "passport");
        var refused = await anna.Offer(taken, "rdw", taken.Questions[2]);
        await desk.Specialist("rdw").Do(taken, $"hand-offs/{refused}/refusal", new { reason = "Niet van ons" });
        var offer = await anna.Offer(taken);
        await bram.Accept(taken, offer);
        await anna.Offer(taken, "cak", taken.Questions[1]);
        Dictionary<string, string> items = new()
        {
            ["hand-offs"] = offer,
            ["consultations"] = await anna.AskAdvice(taken, "uwv"),
            ["promises"] = await anna.Promise(taken),
            ["call-backs"] = (await anna.Do(taken, "call-backs", new { about = "Het bedrag", phone = "06 12345678", questionId = taken.Question }, 201)).String("callBackId"),
            ["information-requests"] = await bram.AskForPapers(taken),
            ["suggestions"] = taken.Answer.Json["suggestions"]![0]!["suggestionId"]!.GetValue<string>(),
            ["mandates"] = (await anna.Do(taken, "mandates", new { name = "Haar zoon", scopes = new[] { "read" }, consent = "inPerson" }, 201)).String("mandateId"),
            ["complaints"] = await anna.Complain(taken),
        };
        await bram.TalkTo(taken);
        await bram.Decide(taken, "refused");
        items["objections"] = await anna.Object(taken);
        items["disputes"] = await anna.Disagree(taken);
        items["mediations"] = await anna.ProposeMediation(taken, items["disputes"]);
        return taken with { Items = items };
    }
}
