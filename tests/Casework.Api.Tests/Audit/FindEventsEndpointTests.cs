namespace Casework.Api.Tests.Audit;

/// <summary>The samples that an auditor draws across cases.</summary>
public sealed class FindEventsEndpointTests(TestDesk desk)
{
    [Fact]
    public async Task all_refusals_without_a_contact_before_them()
    {
        var (talked, silent) = (await desk.TakeInAndHandOff(), await desk.TakeInAndHandOff());
        var bram = desk.Specialist("svb");
        await bram.TalkTo(talked);
        foreach (var taken in (TakenIn[])[talked, silent])
        {
            (await bram.Post($"{taken.Path}/questions/{taken.Question}/decision", new
            {
                outcome = "refused",
                reasons = "Geen recht",
                legalBasis = "AOW 7",
                noContactReason = taken == silent ? "Niet bereikbaar" : null,
            })).ShouldBe(204);
        }

        var all = await Cases("has=question-decided:outcome=refused");
        all.ShouldContain(talked.CaseId);
        all.ShouldContain(silent.CaseId);
        var without = await Cases("has=question-decided:outcome=refused&lacks=contact-recorded");
        without.ShouldContain(silent.CaseId);
        without.ShouldNotContain(talked.CaseId);
        (await Cases("has=question-decided:outcome=granted")).ShouldNotContain(silent.CaseId);
        (await Cases("has=question-decided:outcome=refused&to=2020-01-01T00:00:00Z")).ShouldBeEmpty();
    }

    [Fact]
    public async Task every_case_that_a_person_read_and_every_act_of_an_author()
    {
        var person = "person-" + Guid.CreateVersion7(TimeProvider.System.GetUtcNow());
        var (read, opened) = (await desk.FirstLine().TakeIn(), await desk.FirstLine(person).TakeIn());
        (await desk.FirstLine(person).Get(read.Path)).ShouldBe(200);
        (await Cases($"readBy={person}")).ShouldBe([read.CaseId]);
        (await Cases($"author={person}")).ShouldBe([opened.CaseId]);
    }

    [Fact]
    public async Task pages_go_on_where_the_last_one_ended_and_the_search_is_in_the_read_log()
    {
        var person = "person-" + Guid.CreateVersion7(TimeProvider.System.GetUtcNow());
        var taken = await desk.FirstLine(person).TakeIn();
        await desk.FirstLine(person).TakeIn();
        var first = (await desk.Auditor.Get($"/audit/events?author={person}&limit=1")).ShouldBe(200).Json;
        var second = (await desk.Auditor.Get($"/audit/events?author={person}&limit=1&cursor={first["next"]}")).ShouldBe(200).Json;
        first["items"]!.AsArray().Single()!["caseId"]!.GetValue<string>().ShouldBe(taken.CaseId);
        second["items"]!.AsArray().Single()!["caseId"]!.GetValue<string>().ShouldNotBe(taken.CaseId);
        second["next"].ShouldBeNull();
        (await desk.Auditor.Get($"/audit/cases/{taken.CaseId}/readers")).Text.ShouldContain("event-search");
    }

    [Theory, InlineData("has=no-such-event"), InlineData("has=question-decided:outcome"), InlineData("has=question-decided:a'b=c"), InlineData("lacks=x"), InlineData("from=yesterday"),
     InlineData("from=2026-02-01T00:00:00Z&to=2026-01-01T00:00:00Z"), InlineData("cursor=!"), InlineData("limit=201")]
    public async Task what_cannot_be_looked_for_is_refused(string query) => (await desk.Auditor.Get("/audit/events?" + query)).ShouldBeProblem(400, "invalid-input");

    [Fact]
    public async Task only_an_auditor_looks_across_cases()
    {
        (await desk.Nobody.Get("/audit/events")).ShouldBeProblem(401, "sign-in-required");
        (await desk.FirstLine().Get("/audit/events")).ShouldBeProblem(403, "not-allowed");
    }

    private async Task<IReadOnlyList<string>> Cases(string query) =>
        [.. (await desk.Auditor.Get("/audit/events?limit=200&" + query)).ShouldBe(200).Json["items"]!.AsArray().Select(item => item!["caseId"]!.GetValue<string>())];
}
