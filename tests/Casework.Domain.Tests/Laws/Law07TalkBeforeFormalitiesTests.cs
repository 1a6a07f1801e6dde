using Casework.Domain.Cases.Mediations;
using Casework.Domain.Catalogues.Triage;
using static Casework.Domain.Tests.Telling.GivenMediation;

namespace Casework.Domain.Tests.Laws;

/// <summary>Law 7: whatever is not simply granted needs a talk first; mediation needs the consent of every party.</summary>
public class Law07TalkBeforeFormalitiesTests
{
    [Theory]
    [InlineData(DecisionOutcome.Refused)]
    [InlineData(DecisionOutcome.PartlyGranted)]
    [InlineData(DecisionOutcome.NotConsidered)]
    public void a_negative_outcome_needs_a_talk_on_either_route(DecisionOutcome outcome)
    {
        GivenCase.HeldBySvb(Pension).When(Bram, Decide(Q1, outcome)).ShouldRefuse("talk-first");
        GivenCase.With(Rent).When(Tess, Decide(Q1, outcome)).ShouldRefuse("talk-first");

        GivenCase.HeldBySvb(Pension).After(Bram, Talk()).When(Bram, Decide(Q1, outcome)).ShouldAccept<QuestionDecided>();
        GivenCase.With(Rent).After(Tess, Talk()).When(Tess, Decide(Q1, outcome)).ShouldAccept<QuestionDecided>();
    }

    [Theory]
    [InlineData(DecisionOutcome.Granted)]
    [InlineData(DecisionOutcome.Withdrawn)]
    public void what_the_citizen_asked_for_needs_none(DecisionOutcome outcome) =>
        GivenCase.HeldBySvb(Pension).When(Bram, Decide(Q1, outcome)).ShouldAcceptOnly<QuestionDecided>();

    [Theory]
    [InlineData(Channel.Phone, false)]
    [InlineData(Channel.Letter, true)]
    [InlineData(Channel.Email, true)]
    public void a_letter_or_a_phone_that_nobody_answered_is_no_talk(Channel channel, bool answered) =>
        GivenCase.HeldBySvb(Pension).After(Bram, Talk(channel, answered)).When(Bram, Decide(Q1, DecisionOutcome.Refused))
            .ShouldRefuse("talk-first");

    [Fact]
    public void a_talk_of_before_the_question_is_not_about_it() =>
        GivenCase.With(Pension).After(Anna, Talk()).At("2026-12-01").After(Anna, Ask(Q2, Advice)).HandedTo(Bram, Offer1, Q1, Q2)
            .When(Bram, Decide(Q2, DecisionOutcome.Refused)).ShouldRefuse("talk-first");

    [Fact]
    public void the_first_line_may_have_had_the_talk() =>
        GivenCase.With(Pension).After(Anna, Talk(Channel.Counter)).HandedTo(Bram, Offer1, Q1)
            .When(Bram, Decide(Q1, DecisionOutcome.Refused)).ShouldAccept<QuestionDecided>();

    [Fact]
    public void where_none_was_possible_the_reason_is_recorded() =>
        GivenCase.HeldBySvb(Pension).When(Bram, Decide(Q1, DecisionOutcome.Refused, noContact: Something))
            .ShouldAcceptOnly<QuestionDecided>()
            .NoContactReason.ShouldBe(Something);

    [Fact]
    public void refusing_a_standard_question_makes_it_tailored() =>
        GivenCase.With(Rent).After(Tess, Talk())
            .After(Tess, Decide(Q1, DecisionOutcome.Refused)).Current.Questions[0].Route.ShouldBe(Route.Tailored);

    [Fact]
    public void a_dispute_offers_mediation_before_and_beside_the_objection()
    {
        var story = GivenCase.Decided(DecisionOutcome.Refused).After(Visitor, Disagree(Thing1, Q1));

        story.When(Anna, OfferMediation(Thing2, Thing1)).ShouldAccept();
        story.After(Visitor, Object(Nothing, Q1)).When(Anna, OfferMediation(Thing2, Thing1)).ShouldAccept();
    }

    [Fact]
    public void mediation_starts_when_every_party_has_consented_and_not_before()
    {
        var story = Proposed().After(Bram, Consent("svb"));
        story.Mediation().ShouldBe(MediationStatus.Proposed);
        story.After(Visitor, Consent("citizen")).Mediation().ShouldBe(MediationStatus.Running);
    }

    [Theory]
    [InlineData("citizen")]
    [InlineData("svb")]
    public void it_stops_as_soon_as_one_withdraws(string party)
    {
        var story = Running().After(party == "svb" ? Bram : Visitor, new WithdrawFromMediation(Thing2, party));

        story.Mediation().ShouldBe(MediationStatus.Withdrawn);
        story.When(Mediator, new HoldSession(Thing2, Day(Story.TheFirstDay), ["citizen"])).ShouldRefuse("mediation-over");
    }

    [Fact]
    public void of_a_session_there_is_room_for_date_and_attendance_only() =>
        typeof(MediationSessionHeld).GetProperties().Where(p => p.DeclaringType == typeof(MediationSessionHeld)).Select(p => p.Name)
            .ShouldBe(["MediationId", "HeldOn", "Attended"], ignoreOrder: true);
}
