using Casework.Domain.Cases.Support;

namespace Casework.Domain.Tests.Cases.Support;

public class AnswerSuggestionTests
{
    private static readonly AnswerSuggestion Take = new(Thing1, Ask(Q2, Contributions), null), Decline = new(Thing1, null, Something);

    [Fact]
    public void a_suggestion_that_is_taken_becomes_a_question()
    {
        var after = GivenSuggestion().After(Visitor, Take).Current;

        after.Questions.Select(q => q.Service).ShouldBe([Pension, Contributions]);
        after.Suggestions[0].Status.ShouldBe(SuggestionStatus.Taken);
        GivenSuggestion().When(Visitor, Take).ShouldAccept<SuggestionTaken>();
    }

    [Fact]
    public void or_it_is_declined()
    {
        GivenSuggestion().When(Visitor, Decline).ShouldAcceptOnly<SuggestionDeclined>().Reason.ShouldBe(Something);
        GivenSuggestion().After(Visitor, Decline).Current.Suggestions[0].Status.ShouldBe(SuggestionStatus.Declined);
    }

    [Fact]
    public void it_is_answered_once() =>
        GivenSuggestion().After(Visitor, Decline).When(Visitor, Take).ShouldRefuse("already-answered");

    [Fact]
    public void there_must_be_a_suggestion() =>
        GivenCase.With(Pension).When(Visitor, Take).ShouldRefuse("unknown-suggestion");

    [Fact]
    public void a_closed_case_is_opened_first() =>
        GivenSuggestion().After(Anna, Answer(Q1)).After(Anna, Close).When(Visitor, Take).ShouldRefuse("case-closed");

    private static Story GivenSuggestion() => GivenCase.With()
        .After(Anna, Ask(Q1, Pension) with { Suggestions = [new SuggestionMade(Thing1, Contributions, Pension, "2026-11")] });
}
