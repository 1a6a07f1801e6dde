using Casework.Domain;
using Casework.Domain.Cases;

namespace Casework.Api.Tests.Audit;

/// <summary>What was known when: to the official who decided, and to the citizen.</summary>
public sealed class KnownThenTests(TestDesk desk)
{
    [Fact]
    public async Task the_file_at_the_decision_stands_apart_from_what_was_recorded_later_about_the_time_before()
    {
        var taken = await desk.TakeInAndHandOff();
        var bram = desk.Specialist("svb");
        (await bram.Get(taken.Path)).ShouldBe(200);
        (await bram.Post($"{taken.Path}/notes", new { text = "Bekend voor het besluit" })).ShouldBe(201);
        (await bram.Post($"{taken.Path}/questions/{taken.Question}/decision", new { outcome = "granted", reasons = "U hebt recht", legalBasis = "AOW 7" })).ShouldBe(204);
        (await bram.Post($"{taken.Path}/notes", new { text = "Pas later" })).ShouldBe(201);

        var known = (await desk.Auditor.Get($"/audit/cases/{taken.CaseId}/decisions/{taken.Question}")).ShouldBe(200).Json;
        known["decision"]!["authorId"]!.GetValue<string>().ShouldBe("bram");
        known["asKnown"]!["questions"]![0]!["decision"].ShouldBeNull();
        known["asKnown"]!.ToJsonString().ShouldContain("Bekend voor het besluit");
        known["asKnown"]!.ToJsonString().ShouldNotContain("Pas later");
        known["citizenSaw"]!["questions"]![0]!["decision"].ShouldBeNull();
        known["citizenSaw"]!.ToJsonString().ShouldNotContain("Bekend voor het besluit");
        known["readBefore"]!.AsArray().Select(reader => reader!["readerId"]!.GetValue<string>()).ShouldContain("bram");
        known["catalogueVersion"]!.GetValue<string>().ShouldNotBeEmpty();
    }

    [Fact]
    public async Task what_was_recorded_later_about_before_is_named()
    {
        var taken = await desk.TakeInAndHandOff();
        var bram = desk.Specialist("svb");
        await bram.TalkTo(taken);
        (await bram.Post($"{taken.Path}/questions/{taken.Question}/decision", new { outcome = "refused", reasons = "Nee", legalBasis = "AOW 7" })).ShouldBe(204);
        (await desk.Auditor.Get($"/audit/cases/{taken.CaseId}/decisions/{taken.Question}")).Json["recordedLater"]!.AsArray().ShouldBeEmpty();
        await using var session = desk.Store.LightweightSession();
        session.Events.Append(Guid.Parse(taken.CaseId), new NoteAdded(Guid.Empty, new(Guid.Empty, "", "") { Place = new(["note-added.text"], Guid.Empty) }) { HappenedAt = desk.Clock.GetUtcNow().AddDays(-1), By = Author.Of(Actor.System) });
        await session.SaveChangesAsync(TestContext.Current.CancellationToken);
        var later = (await desk.Auditor.Get($"/audit/cases/{taken.CaseId}/decisions/{taken.Question}")).Json["recordedLater"]!.AsArray();
        later.Single()!["type"]!.GetValue<string>().ShouldBe("note-added");
    }

    [Fact]
    public async Task the_citizens_page_travels_too()
    {
        var taken = await desk.FirstLine().TakeIn();
        var before = (await desk.FirstLine().Get(taken.Path)).Json["version"]!.GetValue<int>();
        (await desk.FirstLine().Post($"{taken.Path}/messages", new { text = "Wij zijn ermee bezig" })).ShouldBe(201);
        var path = $"/audit/cases/{taken.CaseId}/track-state";
        (await desk.Auditor.Get($"{path}?version={before}")).ShouldBe(200).Text.ShouldNotContain("ermee bezig");
        (await desk.Auditor.Get($"{path}?version={before + 1}")).ShouldBe(200).Text.ShouldContain("ermee bezig");
        (await desk.Auditor.Get($"{path}?at={desk.Clock.GetUtcNow():yyyy-MM-ddTHH:mm:ss}Z")).ShouldBe(200);
        var elsewhere = desk.Clock.GetUtcNow().ToOffset(TimeSpan.FromHours(1)).ToString("yyyy-MM-dd'T'HH:mm:sszzz");
        (await desk.Auditor.Get($"{path}?at={Uri.EscapeDataString(elsewhere)}")).ShouldBe(200);
        (await desk.Auditor.Get($"/audit/cases/{taken.CaseId}/state?at={Uri.EscapeDataString(elsewhere)}")).ShouldBe(200);
        (await desk.Auditor.Get($"{path}?version=99")).ShouldBeProblem(404, "not-in-this-case");
        (await desk.Auditor.Get($"{path}?at=2020-01-01T00:00:00Z")).ShouldBeProblem(404, "not-in-this-case");
        foreach (var query in (string[])["", "?version=x", "?version=1&at=2026-11-24T09:00:00Z"])
            (await desk.Auditor.Get(path + query)).ShouldBeProblem(400, "invalid-input");
        (await desk.FirstLine().Get(path + "?version=1")).ShouldBeProblem(403, "not-allowed");
    }

    [Fact]
    public async Task a_question_that_is_not_decided_has_no_such_moment()
    {
        var taken = await desk.FirstLine().TakeIn();
        (await desk.Auditor.Get($"/audit/cases/{taken.CaseId}/decisions/{taken.Question}")).ShouldBeProblem(404, "not-found");
        (await desk.FirstLine().Get($"/audit/cases/{taken.CaseId}/decisions/{taken.Question}")).ShouldBeProblem(403, "not-allowed");
    }
}
