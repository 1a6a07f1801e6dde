using Casework.Api.Tests.Records;

namespace Casework.Api.Tests.Track;

public sealed class ExportOwnDataEndpointTests(RecordsDesk desk) : IClassFixture<RecordsDesk>
{
    [Fact]
    public async Task a_citizen_takes_along_everything_that_is_held_about_them_over_all_their_cases()
    {
        var bsn = Scenarios.NewBsn();
        var closed = await desk.ClosedCaseOf(bsn);
        await desk.OpenCaseOf(Scenarios.NewBsn());
        var open = await desk.FirstLine().TakeIn(bsn);
        (await desk.FirstLine("rob", "rotterdam").Get(open.Path, ("X-Purpose", "call-back"))).ShouldBe(200);

        var export = (await desk.Citizen(bsn).Get("/me/export")).ShouldBe(200);
        export.MediaType.ShouldBe("application/json");
        var cases = export.Json["cases"]!.AsArray();
        cases.Select(own => own!["caseId"]!.GetValue<string>()).ShouldBe([closed.CaseId, open.CaseId], ignoreOrder: true);
        var own = cases.Single(each => each!["caseId"]!.GetValue<string>() == closed.CaseId)!;
        own["you"]!["citizen"]!["name"]!.GetValue<string>().ShouldBe(RecordsDesk.NameOf(bsn));
        own["you"]!["citizen"]!["bsn"]!.GetValue<string>().ShouldBe(bsn);
        own["contacts"]![0]!["summary"]!.GetValue<string>().ShouldContain(RecordsDesk.SecretOf(bsn));
        own["case"]!["questions"]![0]!["text"]!.GetValue<string>().ShouldContain(RecordsDesk.SecretOf(bsn));
        own["case"]!["messages"]!.AsArray().Count.ShouldBeGreaterThan(2);
        own.ToJsonString().ShouldNotContain("Notitie over");
        cases.Single(each => each!["caseId"]!.GetValue<string>() == open.CaseId)!["case"]!["seenBy"]!.ToJsonString().ShouldContain("Rotterdam");
        (await desk.Auditor.Get($"/audit/cases/{closed.CaseId}/readers")).Text.ShouldContain("own-data");
    }

    [Fact]
    public async Task it_is_for_citizens_and_empty_for_whoever_has_no_case()
    {
        (await desk.Nobody.Get("/me/export")).ShouldBeProblem(401, "sign-in-required");
        (await desk.FirstLine().Get("/me/export")).ShouldBeProblem(403, "not-allowed");
        (await desk.Citizen(Scenarios.NewBsn()).Get("/me/export")).ShouldBe(200).Json["cases"]!.AsArray().ShouldBeEmpty();
    }
}
