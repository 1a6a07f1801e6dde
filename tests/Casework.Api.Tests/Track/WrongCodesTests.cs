using Casework.Application.Access;
using Microsoft.Extensions.DependencyInjection;

namespace Casework.Api.Tests.Track;

public sealed class WrongCodesTests(TestDesk desk)
{
    [Fact]
    public void what_is_remembered_is_bounded()
    {
        using var wrong = new WrongCodes(TimeProvider.System);
        for (var i = 0; i < 2 * WrongCodes.MostCounters; i++) wrong.Count($"2026-{i:0000000}", $"address {i}");

        wrong.Remembered.ShouldBeLessThanOrEqualTo(WrongCodes.MostCounters);
    }

    [Fact]
    public void a_blocked_address_adds_no_counts_of_cases()
    {
        using var wrong = new WrongCodes(TimeProvider.System);
        for (var i = 0; i < 1_000; i++) wrong.Count($"2026-{i:0000000}", "one");

        wrong.Remembered.ShouldBe(WrongCodes.ForAddress + 1);
        wrong.Count("2026-9999999", "one").ShouldNotBeNull();
        wrong.Count("2026-9999999", "other").ShouldBeNull();
    }

    [Fact]
    public async Task what_is_no_case_number_is_unknown_and_not_remembered()
    {
        var wrong = desk.Host.Services.GetRequiredService<WrongCodes>();
        foreach (var number in (string[])[new('a', 7_000), "2026-1", "2026-0000001a", "2026-00000010000"])
        {
            var before = wrong.Remembered;
            (await desk.Nobody.Get($"/track/{number}", ("X-Tracking-Code", "WRONG"))).ShouldBeProblem(404, "not-found");
            (await desk.Nobody.Post($"/track/{number}/messages", new { text = "x" }, ("X-Tracking-Code", "WRONG"))).ShouldBeProblem(404, "not-found");
            wrong.Remembered.ShouldBe(before);
        }
    }

    [Fact]
    public async Task codes_to_rate_cannot_be_tried_out_and_the_right_one_works_all_the_while()
    {
        var taken = await desk.FirstLine().TakeIn();
        await desk.FirstLine().TalkTo(taken);
        var token = (await desk.Nobody.Get($"/track/{taken.CaseNumber}", ("X-Tracking-Code", taken.TrackingCode))).Json["ratings"]![0]!["token"]!.GetValue<string>();
        Answer last = null!;
        for (var i = 0; i <= WrongCodes.ForCase; i++) last = await desk.Nobody.Get($"/ratings/{taken.CaseNumber}-{i:00000000}");

        last.ShouldBeProblem(429, "too-many-attempts");
        (await desk.Nobody.Post($"/ratings/{taken.CaseNumber}-ABCDEFGH", new { stars = 1 })).ShouldBeProblem(429, "too-many-attempts");
        (await desk.Nobody.Get($"/ratings/{token}")).ShouldBe(200);
    }
}
