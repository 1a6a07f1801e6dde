namespace Casework.Api.Tests.Cases.HandOffs;

public sealed class WithdrawHandOffEndpointTests(TestDesk desk)
{
    [Fact]
    public async Task an_unanswered_offer_is_taken_back_and_can_no_longer_be_accepted()
    {
        var taken = await desk.FirstLine().TakeIn();
        var offer = await desk.FirstLine().Offer(taken);
        await desk.ShouldHaveRecorded(taken, await desk.FirstLine().Do(taken, $"hand-offs/{offer}/withdrawal", new { reason = "Opgelost" }), "hand-off-withdrawn");
        (await desk.Specialist("svb").Post($"{taken.Path}/hand-offs/{offer}/acceptance", new { specialistId = "bram", specialistName = "Bram" })).ShouldBeProblem(409, "already-withdrawn");
        (await desk.FirstLine().Post($"{taken.Path}/hand-offs/{offer}/withdrawal", new { reason = "Nog eens" })).ShouldBeProblem(409, "already-withdrawn");
    }

    [Fact]
    public async Task an_accepted_offer_cannot_be_taken_back()
    {
        var taken = await desk.FirstLine().TakeIn(null, "aow-pension", "passport");
        var offer = await desk.FirstLine().Offer(taken);
        await desk.Specialist("svb").Accept(taken, offer);
        (await desk.FirstLine().Post($"{taken.Path}/hand-offs/{offer}/withdrawal", new { reason = "Toch niet" })).ShouldBeProblem(409, "already-accepted");
    }

    [Fact]
    public async Task a_withdrawal_has_a_reason_and_an_offer_to_withdraw()
    {
        var taken = await desk.FirstLine().TakeIn();
        var path = $"{taken.Path}/hand-offs/{Guid.CreateVersion7()}/withdrawal";
        (await desk.FirstLine().Post(path, new { reason = "Opgelost" })).ShouldBeProblem(404, "not-found");
        await desk.FirstLine().ShouldHearOf($"{taken.Path}/hand-offs/{await desk.FirstLine().Offer(taken)}/withdrawal", new { }, ("reason", "required"));
    }
}
