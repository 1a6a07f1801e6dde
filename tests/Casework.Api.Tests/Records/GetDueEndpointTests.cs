namespace Casework.Api.Tests.Records;

public sealed class GetDueEndpointTests(RecordsDesk desk) : IClassFixture<RecordsDesk>
{
    [Fact]
    public async Task what_is_due_is_listed_page_by_page_without_any_content()
    {
        string[] closed = [.. await Task.WhenAll(Enumerable.Range(0, 3).Select(async _ => (await desk.ClosedCaseOf(Scenarios.NewBsn())).CaseId))];
        (await All()).Select(row => row["caseId"]!.GetValue<string>()).Intersect(closed).ShouldBeEmpty();
        desk.LetYearsPass(1);
        var due = await All();
        due.Select(row => row["caseId"]!.GetValue<string>()).ShouldBeUnique();
        due.Select(row => row["keepUntil"]!.GetValue<string>()).ShouldBeInOrder();
        foreach (var row in due.Where(row => closed.Contains(row["caseId"]!.GetValue<string>())))
        {
            row["result"]!.GetValue<string>().ShouldBe("answered");
            row["category"]!.GetValue<string>().ShouldBe("answered-at-desk");
            row["mayBeDestroyed"]!.GetValue<bool>().ShouldBeTrue();
            row.ToJsonString().ShouldNotContain("Vuurvlinder");
        }

        due.Count(row => closed.Contains(row["caseId"]!.GetValue<string>())).ShouldBe(3);
        (await desk.RecordsManager.Post($"/cases/{closed[0]}/destruction")).ShouldBe(204);
        (await desk.FirstLine().Post($"/cases/{closed[1]}/reopening", new { reason = "Meer aan de hand" })).ShouldBe(204);
        (await All()).Select(row => row["caseId"]!.GetValue<string>()).Intersect(closed).ShouldBe([closed[2]]);
    }

    [Fact]
    public async Task it_is_for_records_managers_and_read_strictly()
    {
        foreach (var path in (string[])["/records/due", "/records/destruction-requests"])
        {
            foreach (var person in (Person[])[desk.FirstLine(), desk.Auditor, desk.Citizen(Scenarios.NewBsn()), desk.SignIn("pia", "privacyOfficer")])
                (await person.Get(path)).ShouldBeProblem(403, "not-allowed");
            (await desk.Nobody.Get(path)).ShouldBeProblem(401, "sign-in-required");
            foreach (var query in (string[])["?limit=0", "?cursor=x!", "?cursor=bm9uc2Vuc2U"])
                (await desk.RecordsManager.Get(path + query)).ShouldBeProblem(400, "invalid-input");
        }
    }

    private async Task<List<System.Text.Json.Nodes.JsonNode>> All()
    {
        List<System.Text.Json.Nodes.JsonNode> all = [];
        for (string? cursor = ""; cursor is not null;)
        {
            var page = (await desk.RecordsManager.Get($"/records/due?limit=2{cursor}")).ShouldBe(200).Json;
            all.AddRange(page["items"]!.AsArray()!);
            cursor = page["next"] is { } next ? "&cursor=" + next.GetValue<string>() : null;
        }

        return all;
    }
}
