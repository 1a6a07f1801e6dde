namespace Casework.Api.Tests.Cases.Mandates;

public sealed class WithdrawMandateEndpointTests(TestDesk desk)
{
    [Fact]
    public async Task at_the_counter_a_mandate_is_ended_at_once_and_only_once()
    {
        var taken = await desk.FirstLine().TakeIn();
        var granted = (await desk.FirstLine().Post($"{taken.Path}/mandates", new { name = "Haar zoon", scopes = (string[])["read"], consent = "inWriting" })).ShouldBe(201);
        var path = $"{taken.Path}/mandates/{granted.String("mandateId")}/withdrawal";
        await desk.ShouldHaveRecorded(taken, (await desk.FirstLine().Post(path)).ShouldBe(204), "mandate-withdrawn");
        (await desk.FirstLine().Post(path)).ShouldBeProblem(409, "mandate-over");
        (await desk.FirstLine().Post($"{taken.Path}/mandates/{Guid.Empty}/withdrawal")).ShouldBeProblem(404, "not-found");
        (await desk.FirstLine().Get(taken.Path)).Json["mandates"]![0]!["withdrawnBy"]!["id"]!.GetValue<string>().ShouldBe("anna");
        (await desk.Nobody.Get($"/track/{taken.CaseNumber}", ("X-Tracking-Code", granted.String("accessCode")))).ShouldBeProblem(403, "mandate-ended");
    }
}
