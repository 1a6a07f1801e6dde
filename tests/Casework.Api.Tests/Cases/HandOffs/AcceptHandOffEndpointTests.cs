namespace Casework.Api.Tests.Cases.HandOffs;

public sealed class AcceptHandOffEndpointTests(TestDesk desk)
{
    [Fact]
    public async Task two_specialists_who_accept_at_once_leave_one_holder_and_tell_the_other_who_was_first()
    {
        var taken = await desk.FirstLine().TakeIn();
        var offer = await desk.FirstLine().Offer(taken);

        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(i => desk.Specialist("svb", "specialist-" + i)
            .Post($"{taken.Path}/hand-offs/{offer}/acceptance", new { specialistId = "specialist-" + i, specialistName = "Specialist " + i })));

        answers.Count(answer => answer.Status == 204).ShouldBe(1);
        foreach (var late in answers.Where(answer => answer.Status != 204)) late.ShouldBeProblem(409, "already-accepted");
    }

    [Fact]
    public async Task another_organisation_does_not_see_the_case()
    {
        var taken = await desk.FirstLine().TakeIn();
        var offer = await desk.FirstLine().Offer(taken);
        (await desk.Specialist("uwv").Post($"{taken.Path}/hand-offs/{offer}/acceptance", "nonsense")).ShouldBeProblem(404, "not-found");
    }
}
