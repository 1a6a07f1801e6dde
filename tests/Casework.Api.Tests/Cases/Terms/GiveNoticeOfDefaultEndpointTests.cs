namespace Casework.Api.Tests.Cases.Terms;

public sealed class GiveNoticeOfDefaultEndpointTests(TestDesk desk)
{
    [Fact, Trait("Category", "Smoke")]
    public async Task a_notice_that_comes_too_soon_is_recorded_all_the_same()
    {
        var taken = await desk.TakeInAndHandOff();
        var answer = await desk.FirstLine().Send(HttpMethod.Post, $"{taken.Path}/questions/{taken.Question}/term/notice-of-default", null);
        answer.ShouldBe(200).Json["premature"]!.GetValue<bool>().ShouldBeTrue();
        await desk.ShouldHaveRecorded(taken, answer, "notice-of-default-received");
    }

    [Fact]
    public async Task a_notice_is_not_received_in_the_future()
    {
        var taken = await desk.TakeInAndHandOff();
        await desk.FirstLine().ShouldHearOf($"{taken.Path}/questions/{taken.Question}/term/notice-of-default", new { receivedOn = "2026-11-25" }, ("receivedOn", "date-in-the-future"));
        (await desk.FirstLine().Post($"{taken.Path}/questions/{Guid.CreateVersion7()}/term/notice-of-default")).ShouldBeProblem(404, "not-found");
    }
}
