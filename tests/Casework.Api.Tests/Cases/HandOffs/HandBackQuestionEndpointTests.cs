namespace Casework.Api.Tests.Cases.HandOffs;

public sealed class HandBackQuestionEndpointTests(TestDesk desk)
{
    [Fact]
    public async Task a_question_that_is_handed_back_brings_the_role_back_to_the_first_line()
    {
        var taken = await desk.TakeInAndHandOff();
        (await desk.State(taken)).CaseManager.Name.ShouldBe("bram");
        var answer = await desk.Specialist("svb").Do(taken, $"questions/{taken.Question}/hand-back", new { reason = "Hoort bij het loket" });
        await desk.ShouldHaveRecorded(taken, answer, "question-handed-back", "case-manager-moved");
        (await desk.State(taken)).CaseManager.OfficialId.ShouldBe("anna");
    }

    [Fact]
    public async Task what_is_not_held_any_more_cannot_be_handed_back()
    {
        var taken = await desk.TakeInAndHandOff();
        object reason = new { reason = "Hoort bij het loket" };
        await desk.Specialist("svb").Do(taken, $"questions/{taken.Question}/hand-back", reason);
        (await desk.Specialist("svb").Post($"{taken.Path}/questions/{taken.Question}/hand-back", reason)).ShouldBeProblem(409, "not-the-holder");
        (await desk.Specialist("svb").Post($"{taken.Path}/questions/{Guid.CreateVersion7()}/hand-back", reason)).ShouldBeProblem(404, "not-found");
        await desk.Specialist("svb").ShouldHearOf($"{taken.Path}/questions/{taken.Question}/hand-back", new { }, ("reason", "required"));
    }
}
