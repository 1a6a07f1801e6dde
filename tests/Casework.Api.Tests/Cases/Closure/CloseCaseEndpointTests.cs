namespace Casework.Api.Tests.Cases.Closure;

public sealed class CloseCaseEndpointTests(TestDesk desk)
{
    [Fact, Trait("Category", "Smoke")]
    public async Task a_case_without_open_questions_is_closed_and_its_result_follows()
    {
        var taken = await desk.FirstLine().TakeIn();
        await desk.FirstLine().AnswerAll(taken);
        await desk.ShouldHaveRecorded(taken, await desk.FirstLine().Do(taken, "closure"), "case-closed");
        (await desk.State(taken)).IsClosed.ShouldBeTrue();
    }

    [Fact]
    public async Task a_body_is_not_needed_but_null_and_a_list_are_no_body()
    {
        var taken = await desk.FirstLine().TakeIn();
        foreach (var body in (string[])["null", "[]"]) (await desk.FirstLine().Post($"{taken.Path}/closure", body)).ShouldBeProblem(400, "malformed-body");
        (await desk.FirstLine().Send(HttpMethod.Post, $"{taken.Path}/closure", null)).ShouldBeProblem(409, "open-questions");
    }

    [Fact]
    public async Task an_open_question_keeps_the_case_open_and_is_counted()
    {
        var taken = await desk.FirstLine().TakeIn(null, "aow-pension", "passport");
        var answer = await desk.FirstLine().Post($"{taken.Path}/closure");
        answer.ShouldBeProblem(409, "open-questions");
        answer.String("detail").ShouldContain("2");
    }

    [Fact]
    public async Task closing_is_for_the_case_manager_and_happens_once()
    {
        var taken = await desk.ClosedCase();
        (await desk.FirstLine().Post($"{taken.Path}/closure")).ShouldBeProblem(409, "already-closed");
        var other = await desk.FirstLine().TakeIn();
        (await desk.FirstLine("kees").Post($"{other.Path}/closure")).ShouldBeProblem(409, "not-the-case-manager");
    }

    [Fact]
    public async Task an_open_complaint_or_mediation_or_objection_keeps_the_case_open()
    {
        var complained = await desk.FirstLine().TakeIn();
        await desk.FirstLine().AnswerAll(complained);
        await desk.FirstLine().Complain(complained);
        (await desk.FirstLine().Post($"{complained.Path}/closure")).ShouldBeProblem(409, "open-complaint");
        var (mediated, _) = await desk.RunningMediation();
        (await desk.Specialist("svb").Post($"{mediated.Path}/closure")).ShouldBeProblem(409, "open-mediation");
        var (objected, _) = await desk.ObjectedCase();
        (await desk.Specialist("svb").Post($"{objected.Path}/closure")).ShouldBeProblem(409, "open-objection");
    }

    [Fact]
    public async Task a_result_is_a_code()
    {
        var taken = await desk.FirstLine().TakeIn();
        await desk.FirstLine().ShouldHearOf($"{taken.Path}/closure", new { result = "mevrouw De Vries" }, ("result", "not-a-code"));
    }
}
