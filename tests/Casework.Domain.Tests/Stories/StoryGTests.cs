using Casework.Domain.Cases.Support;
using Casework.Domain.Catalogues.Triage;

namespace Casework.Domain.Tests.Stories;

public class StoryGTests
{
    [Fact]
    public void who_can_do_it_alone()
    {
        var story = GivenCase.Moving().After(Anna, Ask(Q2, Rent))
            .After(Visitor, Asking([]) with { Suggestions = [new(Thing1, Pension, "moving", "2026-11"), new(Thing2, Rent, "moving", "2026-11")] });

        story.Current.Questions.ShouldAllBe(q => q.Route == Route.Standard && q.Rules.Count == 1);
        story.Current.Questions[0].Outcome.ShouldBe(DecisionOutcome.Granted);
        story.Current.Questions[1].Holder.ShouldBe(new Holder(Toeslagen, BackOffice: true));

        story.At(Story.TheFirstDay, "16:00").After(Tess, Decide(Q2, DecisionOutcome.Granted))
            .After(Visitor, new AnswerSuggestion(Thing1, null, null)).After(Visitor, new AnswerSuggestion(Thing2, Ask(Q3, Rent), null));

        story.Current.Suggestions.Select(s => s.Status).ShouldBe([SuggestionStatus.Declined, SuggestionStatus.Taken]);
        story.Current.CaseManager.OfficialId.ShouldBe("anna");
        story.Events.OfType<CaseManagerMoved>().ShouldBeEmpty();
    }
}
