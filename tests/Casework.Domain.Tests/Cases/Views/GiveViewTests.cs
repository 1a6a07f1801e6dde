using Casework.Domain.Cases.Views;

namespace Casework.Domain.Tests.Cases.Views;

public class GiveViewTests
{
    private static readonly GiveView View = new(Q1, Something);

    [Fact]
    public void the_citizen_gives_it_once_and_the_turn_is_back_at_the_second_line()
    {
        var story = Invited().After(Visitor, View);
        Status.Of(story.Current, story.Current.Questions[0]).ShouldBe(QuestionStatus.AtSecondLine);
        story.When(Visitor, View).ShouldRefuse("already-answered");
    }

    [Fact]
    public void any_desk_takes_it_in_by_word() => Invited().When(Rosa, View).ShouldAcceptOnly<ViewReceived>();

    [Fact]
    public void an_organisation_that_only_looks_on_takes_nothing_in() => Invited().When(Dirk, View).ShouldRefuse("not-the-holder");

    [Fact]
    public void a_late_view_counts_as_long_as_nothing_is_decided()
    {
        var story = Invited().At("2026-12-20").AfterTheTimersLooked();
        story.When(Visitor, View).ShouldAcceptOnly<ViewReceived>();
        story.After(Bram, Decide(Q1, DecisionOutcome.Granted)).When(Visitor, View).ShouldRefuse("question-ended");
    }

    [Fact]
    public void who_was_not_invited_writes_a_message()
    {
        GivenCase.HeldBySvb(Pension).When(Visitor, View).ShouldRefuse("not-invited");
        GivenCase.HeldBySvb(Pension).When(Visitor, View with { QuestionId = Nothing }).ShouldRefuse("unknown-question");
        GivenCase.Closed().When(Visitor, View).ShouldRefuse("case-closed");
    }

    private static Story Invited() => GivenCase.HeldBySvb(Pension).After(Bram, new RequestView(Request1, Q1, Something, Day("2026-12-14")));
}
