using Casework.Domain.Cases.Complaints;

namespace Casework.Domain.Tests.Laws;

/// <summary>Law 1. That no sequence of acts breaks it is proved in <see cref="LawsHoldOverAnySequenceTests"/>.</summary>
public class Law01NeverWithoutACaseManagerTests
{
    [Fact]
    public void from_intake_on_there_is_a_case_manager() =>
        GivenCase.With(Pension).Current.CaseManager.ShouldBe(new CaseManager("anna", "Anna", null));

    [Fact]
    public void also_when_nothing_is_open() =>
        GivenCase.With(Pension).After(Anna, Answer(Q1)).Current.CaseManager.OfficialId.ShouldBe("anna");

    [Fact]
    public void closing_changes_nobody() =>
        GivenCase.Closed().Current.CaseManager.OfficialId.ShouldBe("bram");

    [Fact]
    public void whoever_had_a_case_that_opens_again_by_itself_has_it_still() =>
        GivenCase.Closed().After(Visitor, new FileComplaint(Thing1, Something, null)).Current.CaseManager.OfficialId.ShouldBe("bram");

    [Fact]
    public void of_two_who_take_the_same_offer_one_gets_it()
    {
        var story = GivenCase.With(Pension).After(Anna, Offer(Offer1, Svb, Q1));
        story.When(Bram, Accept(Offer1, Bram)).ShouldAccept();
        story.When(Carla, Accept(Offer1, Carla)).ShouldAccept();

        story.After(Bram, Accept(Offer1, Bram)).When(Carla, Accept(Offer1, Carla)).ShouldRefuse("already-accepted", "Bram");
        story.Current.CaseManager.ShouldBe(new CaseManager("bram", "Bram", Svb));
    }

    [Fact]
    public void an_assignment_while_an_offer_waits_goes_first_and_the_offer_stands()
    {
        var story = GivenCase.With(Pension).After(Anna, Offer(Offer1, Svb, Q1)).After(Anna, Assign(Aziz)).After(Bram, Accept(Offer1, Bram));

        story.Current.CaseManager.OfficialId.ShouldBe("bram");
        story.After(Bram, HandBack(Q1)).Current.CaseManager.OfficialId.ShouldBe("aziz");
    }

    [Fact]
    public void a_history_cannot_start_without_an_intake_nor_have_two()
    {
        var story = GivenCase.With(Pension);

        Should.Throw<ImpossibleHistoryException>(() => ((CitizenCase?)null).Evolve(TheCase, new QuestionHandedBack(Q1, Something)));
        Should.Throw<ImpossibleHistoryException>(() => story.Current.Evolve(TheCase, story.Events[0]));
    }
}
