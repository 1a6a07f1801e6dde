namespace Casework.Api.Tests.Cases.Mediations;

public sealed class ProposeMediationEndpointTests(TestDesk desk)
{
    [Fact]
    public async Task mediation_is_offered_once_for_a_dispute()
    {
        var taken = await desk.DecidedCase();
        var dispute = await desk.FirstLine().Disagree(taken);
        object proposal = new { disputeId = dispute, parties = new[] { "citizen", "svb" } };
        var answer = await desk.FirstLine().Post($"{taken.Path}/mediations", proposal);
        await desk.ShouldHaveRecorded(taken, answer.ShouldName("mediationId"), "mediation-proposed");
        (await desk.FirstLine().Post($"{taken.Path}/mediations", proposal)).ShouldBeProblem(409, "already-proposed");
    }

    [Fact]
    public async Task mediation_is_about_a_dispute_and_between_named_parties()
    {
        var taken = await desk.DecidedCase();
        var dispute = await desk.FirstLine().Disagree(taken);
        (await desk.FirstLine().Post($"{taken.Path}/mediations", new { disputeId = Guid.CreateVersion7(), parties = new[] { "citizen" } })).ShouldBeProblem(404, "not-found");
        await desk.FirstLine().ShouldHearOf($"{taken.Path}/mediations", new { parties = new[] { "Jan de Vries" } }, ("disputeId", "required"), ("parties[0]", "not-a-code"));
        await desk.FirstLine().ShouldHearOf($"{taken.Path}/mediations", new { disputeId = dispute, parties = new[] { "svb", "svb" } }, ("parties", "duplicate"));
    }
}
