namespace Casework.Api.Tests.Cases.Objections;

public sealed class LodgeObjectionEndpointTests(TestDesk desk)
{
    [Fact, Trait("Category", "Smoke")]
    public async Task an_objection_is_taken_in_and_opens_a_closed_case()
    {
        var taken = await desk.DecidedCase();
        await desk.Specialist("svb").Close(taken);
        var answer = await desk.FirstLine().Post($"{taken.Path}/objections", new
        {
            questionId = taken.Question,
            text = "Ik ben het er niet mee eens",
            channel = "letter",
            postedOn = "2026-11-20",
            receivedAt = "2026-11-23T23:58:00+01:00",
            receivedByWrongBodyOn = "2026-11-22",
        });
        await desk.ShouldHaveRecorded(taken, answer.ShouldName("objectionId"), "case-reopened", "objection-lodged");
    }

    [Fact]
    public async Task an_objection_needs_a_decision_and_is_lodged_once()
    {
        var taken = await desk.TakeInAndHandOff();
        object objection = new { questionId = taken.Question, text = "Nee", channel = "web" };
        (await desk.FirstLine().Post($"{taken.Path}/objections", objection)).ShouldBeProblem(409, "not-decided");
        await desk.Specialist("svb").Decide(taken);
        await desk.FirstLine().Object(taken);
        (await desk.FirstLine().Post($"{taken.Path}/objections", objection)).ShouldBeProblem(409, "already-objected");
    }

    [Fact]
    public async Task dates_of_an_objection_have_been()
    {
        var taken = await desk.DecidedCase();
        await desk.FirstLine().ShouldHearOf($"{taken.Path}/objections", new { postedOn = "2026-11-25", receivedAt = "2026-11-25T00:00:00Z", receivedByWrongBodyOn = "0001-01-01" },
            ("questionId", "required"), ("text", "required"), ("channel", "required"), ("postedOn", "date-in-the-future"), ("receivedAt", "date-in-the-future"), ("receivedByWrongBodyOn", "date-out-of-range"));
    }
}
