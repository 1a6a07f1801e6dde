namespace Casework.Api.Tests.Cases.Routing;

public sealed class SettleTriageEndpointTests(TestDesk desk)
{
    [Fact]
    public async Task advice_is_confirmed()
    {
        var taken = await desk.FirstLine().TakeIn();
        await desk.ShouldHaveRecorded(taken, await desk.FirstLine().Do(taken, $"questions/{taken.Question}/triage", new { route = "tailored" }), "triage-confirmed");
    }

    [Fact]
    public async Task or_overruled_with_a_reason_and_a_standard_question_goes_its_way()
    {
        var taken = await desk.FirstLine().TakeIn();
        var path = $"questions/{taken.Question}/triage";
        (await desk.FirstLine().Post($"{taken.Path}/{path}", new { route = "standard" })).ShouldBeProblem(400, "reason-required");
        await desk.ShouldHaveRecorded(taken, await desk.FirstLine().Do(taken, path, new { route = "standard", reason = "Eenvoudig" }), "triage-overruled", "question-sent-to-back-office");
        await desk.ShouldHaveRecorded(taken, await desk.FirstLine().Do(taken, path, new { route = "tailored", reason = "Toch niet" }), "triage-overruled", "question-taken-from-back-office");
    }

    [Fact]
    public async Task what_a_specialist_holds_is_not_routed_anew()
    {
        var taken = await desk.TakeInAndHandOff();
        (await desk.FirstLine().Post($"{taken.Path}/questions/{taken.Question}/triage", new { route = "standard", reason = "Eenvoudig" })).ShouldBeProblem(409, "not-at-first-line");
        await desk.FirstLine().ShouldHearOf($"{taken.Path}/questions/{taken.Question}/triage", new { }, ("route", "required"));
    }
}
