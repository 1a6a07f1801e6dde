namespace Casework.Api.Tests.Cases.Closure;

public sealed class ReopenCaseEndpointTests(TestDesk desk)
{
    [Fact, Trait("Category", "Smoke")]
    public async Task a_closed_case_is_opened_again_with_a_reason()
    {
        var taken = await desk.ClosedCase();
        var answer = await desk.FirstLine().Do(taken, "reopening", new { reason = "Er bleek meer aan de hand" });
        await desk.ShouldHaveRecorded(taken, answer, "case-reopened");
        (await desk.FirstLine().Post($"{taken.Path}/reopening", new { reason = "Nog eens" })).ShouldBeProblem(409, "already-open");
    }

    [Fact]
    public async Task a_reopened_case_is_the_open_case_of_the_citizen_again()
    {
        var bsn = Scenarios.NewBsn();
        var taken = await desk.ClosedCase(bsn);
        await desk.FirstLine().Do(taken, "reopening", new { reason = "Er bleek meer aan de hand" });
        (await desk.FirstLine().TakeIn(bsn)).CaseId.ShouldBe(taken.CaseId);
    }

    [Fact, Trait("Category", "Smoke")]
    public async Task it_stays_closed_when_the_citizen_has_another_open_case_by_now()
    {
        var bsn = Scenarios.NewBsn();
        var taken = await desk.ClosedCase(bsn);
        await desk.FirstLine().TakeIn(bsn);
        (await desk.FirstLine().Post($"{taken.Path}/reopening", new { reason = "Er bleek meer aan de hand" })).ShouldBeProblem(409, "other-case-open");
        (await desk.State(taken)).IsClosed.ShouldBeTrue();
    }

    [Fact]
    public async Task a_complaint_opens_it_all_the_same_and_leaves_the_other_case_its_place()
    {
        var bsn = Scenarios.NewBsn();
        var taken = await desk.ClosedCase(bsn);
        var other = await desk.FirstLine().TakeIn(bsn);
        var complaint = await desk.FirstLine().Complain(taken);
        await desk.FirstLine().Do(taken, $"complaints/{complaint}/outcome", new { outcome = "settled", text = "Excuses aangeboden" });
        await desk.FirstLine().Close(taken);
        (await desk.FirstLine().TakeIn(bsn)).CaseId.ShouldBe(other.CaseId);
    }

    [Fact]
    public async Task reopening_needs_a_reason()
    {
        var taken = await desk.ClosedCase();
        await desk.FirstLine().ShouldHearOf($"{taken.Path}/reopening", new { }, ("reason", "required"));
    }
}
