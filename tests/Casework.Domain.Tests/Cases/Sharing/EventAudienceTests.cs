using Casework.Domain.Cases.Information;
using Casework.Domain.Cases.Sharing;

namespace Casework.Domain.Tests.Cases.Sharing;

public class EventAudienceTests
{
    [Fact]
    public void the_holder_hears_whatever_happens_to_what_it_asked_the_citizen_for()
    {
        var story = GivenCase.HeldBySvb(Pension).After(Bram, RequestPapers(Request1, Q1, "2026-12-14"))
            .At("2026-12-10").AfterTheTimersLooked().After(Visitor, new AskMoreTime(Request1, Something, null))
            .After(Carla, new RefuseInformationExtension(Request1, Something))
            .After(Carla, new ExtendInformationRequest(Request1, Day("2026-12-28")));

        story.Events.OfType<InformationEvent>().Select(happened => happened.GetType()).ShouldBe(
        [
            typeof(InformationRequested), typeof(InformationRequestReminded), typeof(InformationExtensionRequested),
            typeof(InformationExtensionRefused), typeof(InformationRequestExtended),
        ]);
        story.Events.OfType<InformationEvent>().Where(happened => !EventAudience.Reaches(happened, story.Current, Svb)).ShouldBeEmpty();
        story.Events.OfType<InformationEvent>().Where(happened => EventAudience.Reaches(happened, story.Current, Cak)).ShouldBeEmpty();
    }

    [Fact]
    public void an_offer_is_heard_of_by_whoever_has_it_and_by_nobody_else()
    {
        var story = GivenCase.HeldBySvb(Pension, Contributions).After(Bram, Offer(Offer2, Cak, Q2));
        var offered = story.Events.OfType<HandOffProposed>().Last();
        EventAudience.Reaches(offered, story.Current, Cak).ShouldBeTrue();
        EventAudience.Reaches(offered, story.Current, Svb).ShouldBeFalse();
    }

    [Fact]
    public void what_ends_the_case_reaches_everybody_in_it_and_a_note_nobody_else()
    {
        var story = GivenCase.HeldBySvb(Pension).After(Anna, new Domain.Cases.Contacts.AddNote(Thing1, Something))
            .After(Bram, Decide(Q1, DecisionOutcome.Granted)).After(Bram, Close);
        Reached<CaseClosed>(story, Svb).ShouldBeTrue();
        Reached<NoteAdded>(story, Svb).ShouldBeFalse();
        Reached<QuestionDecided>(story, Svb).ShouldBeTrue();
        Reached<CaseClosed>(story, Cak).ShouldBeFalse();
    }

    [Fact]
    public void who_hands_a_question_back_hears_of_that_and_of_nothing_after()
    {
        var story = GivenCase.HeldBySvb(Pension).After(Bram, HandBack(Q1)).After(Anna, Answer(Q1));
        Reached<QuestionHandedBack>(story, Svb).ShouldBeTrue();
        Reached<QuestionAnswered>(story, Svb).ShouldBeFalse();
    }

    private static bool Reached<TEvent>(Story story, string organisation) where TEvent : CaseEvent =>
        EventAudience.Reaches(story.Events.OfType<TEvent>().Last(), story.Current, organisation);
}
