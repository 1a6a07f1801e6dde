using Casework.Domain.Cases.Contacts;
using Casework.Domain.Cases.Routing;
using Casework.Domain.Catalogues.Triage;

namespace Casework.Domain.Tests.Laws;

/// <summary>Law 4: any desk can take any question; nothing that a citizen brings is turned away.</summary>
public class Law04NoWrongDeskTests
{
    [Fact]
    public void a_question_about_no_known_service_goes_to_a_person()
    {
        var question = GivenCase.With([null]).Current.Questions[0];

        (question.Route, question.Holder).ShouldBe((Route.Tailored, Holder.FirstLine));
        question.Rules.ShouldBe([new RuleFired("a-person-looks", 1)]);
    }

    [Fact]
    public void that_person_offers_it_to_whoever_it_belongs_to() =>
        GivenCase.With([null]).HandedTo(Dirk, Offer1, Q1).Current.Questions[0].Holder.ShouldBe(new Holder(Cak));

    [Fact]
    public void or_says_later_what_it_is_about() =>
        GivenCase.With([null])
            .After(Anna, new NameService(Q1, Rent, null, [])).Current.Questions[0].Holder.ShouldBe(new Holder(Toeslagen, BackOffice: true));

    [Fact]
    public void what_arrived_at_the_wrong_organisation_goes_on_and_is_not_rejected() =>
        GivenCase.With(Pension).After(Anna, Offer(Offer1, Cak, Q1)).After(Dirk, Refuse(Offer1, belongsTo: Svb))
            .When(Anna, Offer(Offer2, Svb, Q1)).ShouldAccept<HandOffProposed>();

    [Fact]
    public void another_counter_takes_in_questions_papers_and_words()
    {
        var story = GivenCase.HeldBySvb(Pension).After(Bram, RequestPapers(Request1, Q1, "2026-12-14"));

        story.When(Rosa, BringPapers(Request1)).ShouldAccept();
        story.When(Rosa, Talk()).ShouldAccept();
        story.When(Rosa, new AddNote(Thing1, Something)).ShouldAccept();
        story.When(Rosa, Join(Q2, null)).ShouldAccept();
    }
}
