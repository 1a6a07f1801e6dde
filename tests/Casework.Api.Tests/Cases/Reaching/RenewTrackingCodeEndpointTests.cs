namespace Casework.Api.Tests.Cases.Reaching;

public sealed class RenewTrackingCodeEndpointTests(TestDesk desk)
{
    [Fact]
    public async Task the_new_code_opens_the_case_and_the_old_one_no_more()
    {
        var taken = await desk.FirstLine().TakeIn();
        var answer = (await desk.FirstLine().Post($"{taken.Path}/tracking-code", new { reason = "Papier kwijt" })).ShouldBe(201);
        await desk.ShouldHaveRecorded(taken, answer, "tracking-code-renewed");
        var code = answer.String("trackingCode");
        code.ShouldMatch("^([0-9A-HJKMNP-TV-Z]{4}-){6}[0-9A-HJKMNP-TV-Z]{2}$");
        (await Follow(taken, taken.TrackingCode)).ShouldBeProblem(404, "not-found");
        var track = (await Follow(taken, code.ToLowerInvariant().Replace("-", " "))).ShouldBe(200);
        track.Json["messages"]!.AsArray()[^1]!["text"]!.GetValue<string>().ShouldStartWith("U hebt een nieuwe code");
    }

    [Fact]
    public async Task a_repeat_gives_the_same_code_and_renews_nothing()
    {
        var taken = await desk.FirstLine().TakeIn();
        var first = (await desk.FirstLine().Post($"{taken.Path}/tracking-code", new { }, ("Idempotency-Key", "renew"))).ShouldBe(201);
        var again = (await desk.FirstLine().Post($"{taken.Path}/tracking-code", new { }, ("Idempotency-Key", "renew"))).ShouldBe(201);
        again.String("trackingCode").ShouldBe(first.String("trackingCode"));
        (await desk.History(taken)).Count(name => name == "tracking-code-renewed").ShouldBe(1);
    }

    [Fact]
    public async Task neither_the_code_nor_its_hash_shows_in_the_history()
    {
        var taken = await desk.FirstLine().TakeIn();
        var code = (await desk.FirstLine().Post($"{taken.Path}/tracking-code")).ShouldBe(201).String("trackingCode");
        var hash = (await desk.State(taken)).TrackingCodeHash;
        var history = (await desk.Auditor.Get($"/audit/cases/{taken.CaseId}/history?limit=200")).Text;
        history.ShouldNotContain(code);
        history.ShouldNotContain(hash);
    }

    private Task<Answer> Follow(TakenIn taken, string code) => desk.Nobody.Get($"/track/{taken.CaseNumber}", ("X-Tracking-Code", code));
}
