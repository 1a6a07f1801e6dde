using System.Text.Json.Nodes;

namespace Casework.Api.Tests.Audit;

public sealed class AuditEndpointTests(TestDesk desk)
{
    [Fact]
    public async Task the_history_has_one_item_per_event_with_the_person_who_commanded_as_author()
    {
        var taken = await desk.TakeInAndHandOff();
        var version = (await desk.FirstLine().Get(taken.Path)).Json["version"]!.GetValue<int>();
        var items = new List<JsonNode>();
        string? cursor = null;
        do
        {
            var page = (await desk.Auditor.Get($"/audit/cases/{taken.CaseId}/history?limit=3" + (cursor is null ? "" : "&cursor=" + cursor))).ShouldBe(200).Json;
            items.AddRange(page["items"]!.AsArray().OfType<JsonNode>());
            cursor = page["next"]?.GetValue<string>();
        }
        while (cursor is not null);

        items.Select(item => item["version"]!.GetValue<int>()).ShouldBe(Enumerable.Range(1, version));
        items.Select(item => item["author"]!.GetValue<string>()).Distinct().ShouldBe(["anna", "bram"]);
        items[0]["type"]!.GetValue<string>().ShouldBe("case-opened");
        items[0]["cause"]!.GetValue<string>().ShouldBe("OpenCase");
        items[0]["readable"]!.GetValue<bool>().ShouldBeTrue();
        items.Single(item => item["type"]!.GetValue<string>() == "hand-off-proposed")["content"]!.GetValue<string>()
            .ShouldBe("Overdracht aangeboden aan Sociale Verzekeringsbank (SVB), warm: ja. Reden: Alleen zij kunnen dit Samenvatting: Alles is gecontroleerd");
        items.ShouldAllBe(item => !item.ToJsonString().Contains(taken.TrackingCode));
    }

    [Fact]
    public async Task only_auditors_audit_and_even_their_reading_is_logged()
    {
        var taken = await desk.FirstLine().TakeIn();
        var unknown = Guid.CreateVersion7(desk.Clock.GetUtcNow());
        foreach (var part in (string[])["history", "state?version=1", "changes?from=1&to=2", "readers", "proof"])
        {
            (await desk.Nobody.Get($"/audit/cases/{taken.CaseId}/{part}")).ShouldBeProblem(401, "sign-in-required");
            (await desk.FirstLine().Get($"/audit/cases/{taken.CaseId}/{part}")).ShouldBeProblem(403, "not-allowed");
            (await desk.Auditor.Get($"/audit/cases/{unknown}/{part}")).ShouldBeProblem(404, "not-found");
        }

        await desk.FirstLine().Get(taken.Path);
        await desk.Auditor.Get($"/audit/cases/{taken.CaseId}/readers");
        var readers = (await desk.Auditor.Get($"/audit/cases/{taken.CaseId}/readers")).ShouldBe(200).Json["items"]!.AsArray();
        readers.Select(reader => (reader!["readerId"]!.GetValue<string>(), reader["part"]!.GetValue<string>(), reader["purpose"]!.GetValue<string>()))
            .ShouldBe([("audrey", "readers", "audit"), ("anna", "case-file", "case-handling")], ignoreOrder: true);
    }

    [Fact]
    public async Task changes_between_two_versions_are_told_per_field()
    {
        var taken = await desk.FirstLine().TakeIn();
        var version = (await desk.FirstLine().Get(taken.Path)).Json["version"]!.GetValue<int>();
        await desk.FirstLine().Offer(taken);
        var changes = (await desk.Auditor.Get($"/audit/cases/{taken.CaseId}/changes?from={version}&to={version + 1}")).ShouldBe(200).Json["items"]!.AsArray();
        var status = changes.Single(change => change!["path"]!.GetValue<string>() == $"questions[{taken.Question}].status")!;
        (status["field"]!.GetValue<string>(), status["old"]!.GetValue<string>(), status["new"]!.GetValue<string>()).ShouldBe(("Vragen", "new", "offered"));
        changes.Count(change => change!["path"]!.GetValue<string>().StartsWith("handOffs[")).ShouldBe(1);
        (await desk.Auditor.Get($"/audit/cases/{taken.CaseId}/changes?from=1&to=99")).ShouldBeProblem(404, "not-in-this-case");
        foreach (var query in (string[])["", "?from=1", "?from=3&to=2", "?from=a&to=2"])
            (await desk.Auditor.Get($"/audit/cases/{taken.CaseId}/changes{query}")).ShouldBeProblem(400, "invalid-input");
    }

    [Fact]
    public async Task an_export_says_what_it_cannot_read()
    {
        foreach (var query in (string[])["format=pdf", "from=yesterday", "from=2026-02-01&to=2026-01-01", "caseId=x"])
            (await desk.Auditor.Get("/audit/export?" + query)).ShouldBeProblem(400, "invalid-input");
    }
}

/// <summary>Moves the clock, which the desk of others must not feel.</summary>
public sealed class StateInTimeTests(OwnDesk desk) : IClassFixture<OwnDesk>
{
    [Fact]
    public async Task the_state_travels_by_version_and_by_time()
    {
        var start = desk.Clock.GetUtcNow();
        var taken = await desk.FirstLine().TakeIn();
        var audit = $"/audit/cases/{taken.CaseId}/state";
        var before = (await desk.FirstLine().Get(taken.Path)).Json;
        desk.Clock.Advance(TimeSpan.FromHours(1));
        await desk.FirstLine().Offer(taken);
        var version = before["version"]!.GetValue<int>();

        (await desk.Auditor.Get($"{audit}?version={version}")).ShouldBe(200).Json["handOffs"]!.AsArray().ShouldBeEmpty();
        (await desk.Auditor.Get($"{audit}?version={version + 1}")).Json["handOffs"]!.AsArray().Count.ShouldBe(1);
        foreach (var axis in (string[])["", "&axis=recorded", "&axis=happened"])
        {
            (await desk.Auditor.Get($"{audit}?at={start.AddMinutes(30):yyyy-MM-ddTHH:mm:ss}Z{axis}")).ShouldBe(200).Json["version"]!.GetValue<int>().ShouldBe(version);
            (await desk.Auditor.Get($"{audit}?at={start.AddDays(-1):yyyy-MM-ddTHH:mm:ss}Z{axis}")).ShouldBeProblem(404, "not-in-this-case");
        }

        (await desk.Auditor.Get($"{audit}?version=99")).ShouldBeProblem(404, "not-in-this-case");
        foreach (var query in (string[])["", "?version=x", "?version=0", "?version=1&at=2026-11-24T09:00:00Z", "?at=yesterday", "?at=2026-11-24", "?at=2026-11-24T09:00:00Z&axis=z"])
            (await desk.Auditor.Get(audit + query)).ShouldBeProblem(400, "invalid-input");
    }
}
