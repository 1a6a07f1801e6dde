using Casework.Domain.Cases.Intake;
using Casework.Domain.Catalogues.Triage;

namespace Casework.Domain.Tests.Laws;

/// <summary>
/// Law 17: a grant by rule rests on every field that the service asks for, of somebody who is known, and carries its law.
/// </summary>
public class Law17NothingIsGrantedOnWhatIsNotThereTests
{
    [Fact]
    public void what_a_grant_rests_on_is_there_and_it_carries_its_law() =>
        Granted(GivenCase.Moving()).ShouldHaveSingleItem().LegalBasis.ShouldBe("Wet BRP 2.20");

    [Fact]
    public void without_the_facts_that_the_service_uses_nothing_is_granted()
    {
        Granted(GivenCase.With(Move)).ShouldBeEmpty();
        Granted(GivenCase.Moving(true, Fact("birthDate"))).ShouldBeEmpty();
    }

    [Fact]
    public void a_fact_that_is_called_wrong_is_not_known() =>
        Granted(GivenCase.Moving(true, Fact("address") with { Wrong = new(Q2, Something) })).ShouldBeEmpty();

    [Fact]
    public void whoever_is_not_signed_in_is_granted_nothing_by_itself() => Granted(GivenCase.Moving(signedIn: false)).ShouldBeEmpty();

    [Fact]
    public void what_is_withheld_is_not_explained_by_the_rule_that_would_have_granted() =>
        GivenCase.With(Move).Current.Questions[0].Rules.ShouldBe([new RuleFired("a-person-looks", 1)]);

    [Fact]
    public void a_fact_of_an_earlier_question_counts_until_it_is_called_wrong()
    {
        var again = Ask(Q2, Move) with { Identified = GivenCase.SignedIn };
        GivenCase.Moving().When(Anna, again).ShouldAccept<QuestionDecided>().QuestionId.ShouldBe(Q2);
        Granted(GivenCase.Moving().After(Visitor, new Domain.Cases.Facts.DisputeFact(Thing1, Q3, Something)).After(Anna, again)).Count.ShouldBe(1);
    }

    [Fact]
    public void where_nobody_knows_who_asks_all_that_the_service_uses_is_missing()
    {
        var nobody = new IntakeFacts(Anna);
        var story = Story.Opened(nobody with { Opening = nobody.Opening with { CitizenKind = CitizenKind.Anonymous, Name = null, Bsn = null } }, Story.TheFirstDay, Move);
        story.Current.Questions[0].Facts.Missing.ShouldBe(["address"]);
    }

    private static IReadOnlyList<QuestionDecided> Granted(Story story) => [.. story.Events.OfType<QuestionDecided>()];

    private static NewFact Fact(string attribute) => new(Thing1, "brp", attribute, Something, default, null);
}
