namespace Casework.Api.Tests.Search;

public sealed class SearchCasesEndpointTests(TestDesk desk)
{
    private static readonly (string, string) Purpose = ("X-Purpose", "citizen-present");

    [Fact]
    public async Task a_case_of_another_desk_is_found_by_number_and_the_finding_is_logged()
    {
        var bsn = Scenarios.NewBsn();
        var taken = await desk.FirstLine().TakeIn(bsn);
        var rob = desk.FirstLine("rob", "rotterdam");
        (await rob.Post("/cases/search", new { bsn })).ShouldBeProblem(403, "purpose-required");
        (await rob.Post("/cases/search", new { bsn }, ("X-Purpose", "curiosity"))).ShouldBeProblem(400, "unknown-purpose");
        (await rob.Post("/cases/search", new { }, Purpose)).ShouldBeProblem(400, "invalid-input");
        (await rob.Post("/cases/search", new { bsn = "111" }, Purpose)).ShouldBeProblem(400, "invalid-input");
        (await rob.Post("/cases/search?limit=500", new { bsn }, Purpose)).ShouldBeProblem(400, "invalid-input");
        var found = (await rob.Post("/cases/search", new { bsn }, Purpose)).ShouldBe(200).Json["items"]!.AsArray().ShouldHaveSingleItem()!;
        found["caseId"]!.GetValue<string>().ShouldBe(taken.CaseId);
        found["citizenName"]!.GetValue<string>().ShouldBe("Mevrouw De Vries");
        (await desk.ReadersOf(taken)).ShouldContain(entry => entry.Part == "search" && entry.ReaderId == "rob" && entry.Purpose == "citizen-present");
    }

    [Fact]
    public async Task an_organisation_finds_only_what_it_is_involved_in()
    {
        var bsn = Scenarios.NewBsn();
        var taken = await desk.FirstLine().TakeIn(bsn);
        (await desk.Specialist("svb").Post("/cases/search", new { bsn }, Purpose)).Json["items"]!.AsArray().ShouldBeEmpty();
        await desk.FirstLine().Offer(taken);
        (await desk.Specialist("svb").Post("/cases/search", new { bsn }, Purpose)).Json["items"]!.AsArray().Count.ShouldBe(1);
    }
}
