namespace Casework.Api.Tests.Cases.Information;

public sealed class RefuseInformationExtensionEndpointTests(TestDesk desk)
{
    [Fact]
    public async Task the_citizen_reads_why_not_and_the_date_stays()
    {
        var taken = await desk.TakeInAndHandOff();
        var request = await desk.Specialist("svb").AskForPapers(taken);
        (await desk.Specialist("svb").Post($"{taken.Path}/information-requests/{request}/extension/refusal", new { reason = "Nee" })).ShouldBeProblem(409, "extension-not-requested");
        (await desk.Nobody.Post($"/track/{taken.CaseNumber}/information-requests/{request}/extension", new { reason = "Vakantie" }, ("X-Tracking-Code", taken.TrackingCode))).ShouldBe(204);
        await desk.ShouldHaveRecorded(
            taken, await desk.Specialist("svb").Do(taken, $"information-requests/{request}/extension/refusal", new { reason = "De wet geeft ons die tijd niet." }), "information-extension-refused");
        var page = (await desk.Nobody.Get($"/track/{taken.CaseNumber}", ("X-Tracking-Code", taken.TrackingCode))).Json;
        page["todo"]![0]!["by"]!.GetValue<string>().ShouldBe("2026-12-08");
        page["messages"]!.AsArray().ShouldContain(message => message!["text"]!.GetValue<string>().EndsWith("De wet geeft ons die tijd niet."));
    }
}
