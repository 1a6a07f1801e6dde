namespace Casework.Api.Tests.Cases.Complaints;

public sealed class FileComplaintEndpointTests(TestDesk desk)
{
    [Fact, Trait("Category", "Smoke")]
    public async Task a_complaint_is_taken_in_and_opens_a_closed_case()
    {
        var taken = await desk.ClosedCase();
        var answer = await desk.FirstLine().Post($"{taken.Path}/complaints", new { text = "Ik werd niet teruggebeld", about = "Loket Utrecht" });
        await desk.ShouldHaveRecorded(taken, answer.ShouldName("complaintId"), "case-reopened", "complaint-received");
    }

    [Fact]
    public async Task a_complaint_says_something()
    {
        var taken = await desk.FirstLine().TakeIn();
        await desk.FirstLine().ShouldHearOf($"{taken.Path}/complaints", new { about = new string('a', 501) }, ("text", "required"), ("about", "too-long"));
    }
}
