using Casework.Domain.Cases.CallBacks;
using Casework.Domain.Cases.Consultations;

namespace Casework.Domain.Tests.Cases.CallBacks;

public class RequestCallBackTests
{
    [Theory]
    [InlineData("2026-12-01", "2026-12-02")]
    [InlineData("2026-12-04", "2026-12-07")]
    [InlineData("2026-12-24", "2026-12-28")]
    public void without_a_day_it_is_the_next_working_day(string today, string by) =>
        GivenCase.With(Pension).At(today).After(Visitor, CallMe()).Current.CallBacks[0].By.ShouldBe(Day(by));

    [Theory]
    [InlineData("2026-12-05", "2026-12-07")]
    [InlineData("2026-12-25", "2026-12-28")]
    public void nobody_calls_on_a_day_on_which_nobody_works(string day, string next) =>
        GivenCase.With(Pension).When(Visitor, CallMe() with { Day = Day(day) }).ShouldRefuse("not-a-working-day", next);

    [Fact]
    public void nobody_calls_in_the_past()
    {
        GivenCase.With(Pension).At("2026-12-01").When(Visitor, CallMe() with { Day = Day("2026-11-30") }).ShouldRefuse("date-in-the-past");
        GivenCase.With(Pension).At("2026-12-01")
            .After(Visitor, CallMe() with { Day = Day("2026-12-01") }).Current.CallBacks[0].By.ShouldBe(Day("2026-12-01"));
    }

    [Fact]
    public void an_organisation_calls_only_where_it_has_to_do_with_the_question()
    {
        GivenCase.With(Pension).When(Anna, CallMe(Svb)).ShouldRefuse("organisation-not-involved", Svb);
        GivenCase.HeldBySvb(Pension).When(Anna, CallMe(Svb)).ShouldAcceptOnly<CallBackRequested>().Organisation.ShouldBe(Svb);
        GivenCase.With(Pension).After(Anna, Offer(Offer1, Svb, Q1)).When(Anna, CallMe(Svb)).ShouldAccept();
        GivenCase.With(Pension).After(Anna, new RequestAdvice(Request1, Q1, Cak, Something, [])).When(Anna, CallMe(Cak)).ShouldAccept();
        var atSvb = GivenCase.With(Pension, Contributions).HandedTo(Bram, Offer1, Q1);
        atSvb.When(Anna, CallMe(Svb) with { QuestionId = Q2 }).ShouldRefuse("organisation-not-involved", Svb);
        atSvb.When(Anna, CallMe(Svb) with { QuestionId = Q1 }).ShouldAccept();
    }

    [Fact]
    public void nobody_is_called_twice_for_one_thing()
    {
        var story = GivenCase.HeldBySvb(Pension, Contributions).After(Visitor, CallMe());
        story.When(Anna, CallMe() with { Id = Thing2 }).ShouldRefuse("call-back-open", "2026-12-01");
        story.When(Anna, CallMe(Svb) with { Id = Thing2 }).ShouldAccept();
        story.When(Anna, CallMe() with { Id = Thing2, QuestionId = Q1 }).ShouldAccept();
        story.After(Visitor, new WithdrawCallBack(Thing1, null)).When(Visitor, CallMe() with { Id = Thing2 }).ShouldAccept();
    }

    [Fact]
    public void it_is_about_a_question_of_this_case() =>
        GivenCase.With(Pension).When(Visitor, CallMe() with { QuestionId = Nothing }).ShouldRefuse("unknown-question");

    [Fact]
    public void nobody_calls_about_a_closed_case() => GivenCase.Closed().When(Visitor, CallMe()).ShouldRefuse("case-closed");

    [Fact]
    public void whoever_handles_the_question_calls_where_nobody_is_named()
    {
        var story = GivenCase.With(Pension, Contributions).HandedTo(Bram, Offer1, Q1).After(Visitor, CallMe() with { QuestionId = Q1 })
            .After(Visitor, CallMe() with { Id = Thing2, QuestionId = Q2 });
        story.Current.CallBacks.Select(story.Current.CallerOf).ShouldBe([Svb, null]);
        var back = story.After(Bram, HandBack(Q1)).Current;
        back.CallerOf(back.CallBacks[0]).ShouldBeNull();
        var whole = GivenCase.HeldBySvb(Pension).After(Visitor, CallMe()).Current;
        whole.CallerOf(whole.CallBacks[0]).ShouldBe(Svb);
    }

    [Fact]
    public void what_nobody_did_in_time_is_said_once_when_the_day_is_over()
    {
        var story = GivenCase.With(Pension).After(Visitor, CallMe() with { Day = Day("2026-12-02") });
        story.At("2026-12-02", "23:59").AfterTheTimersLooked().Current.CallBacks[0].Overdue.ShouldBeFalse();
        var late = story.At("2026-12-03", "09:00").AfterTheTimersLooked();
        late.Current.CallBacks[0].Overdue.ShouldBeTrue();
        late.Events.OfType<CallBackOverdue>().Single().HappenedAt.ShouldBe(DateTimeOffset.Parse("2026-12-03T00:00:00+01:00"));
        late.At("2026-12-08").AfterTheTimersLooked().Events.OfType<CallBackOverdue>().Count().ShouldBe(1);
    }

    private static RequestCallBack CallMe(string? organisation = null) => new(Thing1, null, Something, Something, organisation, null);
}
