using Casework.Domain.Cases.Facts;
using Casework.Domain.Cases.Intake;

namespace Casework.Domain.Tests.Cases.Facts;

public class DisputeFactTests
{
    private static readonly DisputeFact Wrong = new(Thing1, Q2, Something);

    [Fact]
    public void what_is_wrong_becomes_a_question_to_the_holder_of_the_register()
    {
        var answer = GivenFact().When(Visitor, Wrong);
        answer.ShouldAccept<FactDisputed>().ShouldSatisfyAllConditions(e => e.FactId.ShouldBe(Thing1), e => e.QuestionId.ShouldBe(Q2));
        answer.ShouldAccept<QuestionAsked>()
            .ShouldSatisfyAllConditions(e => e.Service.ShouldBe(Correction), e => e.Organisation.ShouldBe(Utrecht));
    }

    [Fact]
    public void until_the_holder_answers_every_open_question_that_rests_on_it_shows_the_doubt()
    {
        var after = GivenFact().After(Visitor, Wrong);
        after.Current.InDoubtUnder(Q1).Select(fact => fact.Id).ShouldBe([Thing1]);
        var settled = after.HandedTo(Town, Offer1, Q2).After(Town, Decide(Q2, DecisionOutcome.Granted)).Current;
        settled.InDoubtUnder(Q1).ShouldBeEmpty();
    }

    [Fact]
    public void decisions_that_rest_on_it_are_known()
    {
        var current = GivenFact(Move).Current;
        current.DecidedOn(current.Facts[0]).Select(question => question.Id).ShouldBe([Q1]);
    }

    [Fact]
    public void an_official_who_comes_upon_it_reports_it_too()
    {
        GivenFact().When(Anna, Wrong).ShouldAccept<FactDisputed>().ByOfficial.ShouldBe(true);
        GivenFact().When(Visitor, Wrong).ShouldAccept<FactDisputed>().ByOfficial.ShouldBeNull();
        GivenFact().HandedTo(Bram, Offer1, Q1).When(Carla, Wrong).ShouldAccept<FactDisputed>();
    }

    [Fact]
    public void one_correction_at_a_time() => GivenFact().After(Visitor, Wrong).When(Visitor, Wrong).ShouldRefuse("already-disputed");

    [Fact]
    public void there_must_be_such_a_fact() => GivenCase.With(Pension).When(Visitor, Wrong).ShouldRefuse("unknown-fact");

    [Fact]
    public void a_closed_case_is_opened_first() =>
        GivenFact().After(Anna, Answer(Q1)).After(Anna, Close).When(Visitor, Wrong).ShouldRefuse("case-closed");

    [Fact]
    public void only_what_a_question_rests_on_is_recorded()
    {
        NewFact[] told = [Fact(Thing1, "address"), Fact(Thing2, "birthDate")];
        GivenCase.With().When(Anna, Ask(Q1, Pension) with { Facts = told }).ShouldAccept<FactReused>()
            .ShouldSatisfyAllConditions(e => e.Attribute.ShouldBe("address"), e => e.QuestionIds.ShouldBe([Q1]));
    }

    [Fact]
    public void what_is_called_wrong_at_once_is_recorded_with_its_question()
    {
        var ask = Ask(Q1, Contributions) with { Facts = [Fact(Thing1, "address") with { Wrong = new(Q2, Something) }] };
        var current = GivenCase.With().After(Anna, ask).Current;
        current.Facts.ShouldHaveSingleItem()
            .ShouldSatisfyAllConditions(fact => fact.CorrectionId.ShouldBe(Q2), fact => fact.QuestionIds.ShouldBeEmpty());
        current.Question(Q2)!.Service.ShouldBe(Correction);
    }

    private static Story GivenFact(string service = Pension) =>
        GivenCase.With().After(Anna, Ask(Q1, service) with { Facts = [Fact(Thing1, "address")], Identified = GivenCase.SignedIn });

    private static NewFact Fact(Guid id, string attribute) => new(id, "brp", attribute, Something, default, null);
}
