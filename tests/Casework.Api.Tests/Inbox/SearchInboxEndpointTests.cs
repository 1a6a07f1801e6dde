namespace Casework.Api.Tests.Inbox;

public sealed class SearchInboxEndpointTests(TestDesk desk)
{
    [Fact]
    public async Task the_inbox_is_searched_by_number_name_and_full_text()
    {
        var bsn = Scenarios.NewBsn();
        var eva = desk.FirstLine("eva");
        var taken = await eva.TakeIn(bsn);
        (await eva.Post($"{taken.Path}/notes", new { text = "Zij heeft drie huizen verkocht" })).ShouldBe(201);
        foreach (var body in (object[])[new { bsn }, new { bsn, name = "vries" }, new { text = "huis verkocht", scope = "mine" }, new { caseNumber = taken.CaseNumber, limit = 1, sort = "-age" }])
        {
            var items = (await eva.Post("/inbox/search", body)).ShouldBe(200).Json["items"]!.AsArray();
            items.ShouldHaveSingleItem()!["caseId"]!.GetValue<string>().ShouldBe(taken.CaseId);
        }

        (await eva.Post("/inbox/search", new { bsn, name = "jansen" })).Json["items"]!.AsArray().ShouldBeEmpty();
        (await eva.Post("/inbox/search", new { bsn = "123" })).ShouldBeProblem(400, "invalid-input");
        (await eva.Post("/inbox/search", new { sort = "colour" })).ShouldBeProblem(400, "invalid-input");
        (await eva.Post("/inbox/search", new { age = 3 })).ShouldBeProblem(400, "malformed-body");
        (await desk.Citizen(bsn).Post("/inbox/search", new { bsn })).ShouldBeProblem(403, "not-allowed");
    }
}
