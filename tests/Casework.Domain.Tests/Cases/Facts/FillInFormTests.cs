using Casework.Domain.Cases.Facts;
using Casework.Domain.Cases.Routing;
using Casework.Domain.Catalogues.Forms;
using Casework.Domain.Catalogues.Triage;

namespace Casework.Domain.Tests.Cases.Facts;

/// <summary>What a service asks is filled in with the question, later, or corrected; triage looks at what is there, and at nothing that anybody says.</summary>
public class FillInFormTests
{
    private const string All = GivenRelocation.All;

    [Fact]
    public void what_was_filled_in_is_sealed_and_only_codes_stand_open()
    {
        var filled = Moving("""{"housing":"owner"}""").Events.OfType<FormFilledIn>().ShouldHaveSingleItem();
        (filled.Values, filled.Corrects).ShouldBe((Something, null));
        filled.Filled.ShouldBe(["housing"]);
        filled.Missing.ShouldBe(["newAddress", "moveDate"]);
    }

    [Fact]
    public void what_is_missing_follows_from_what_the_service_asks_whatever_is_said_of_it()
    {
        Moving("{}").Current.Questions[0].Facts.Missing.ShouldBe(["newAddress", "moveDate", "housing"]);
        var told = Moving("{}", facts: new QuestionFacts(null, ["payslip"]));
        told.Current.Questions[0].Facts.Missing.ShouldBe(Moving("{}").Current.Questions[0].Facts.Missing);
        told.Current.Questions[0].Rules.ShouldBe(Moving("{}").Current.Questions[0].Rules);
        Moving(All).Current.Questions[0].Facts.Missing.ShouldBe([]);
    }

    [Fact]
    public void all_that_is_asked_of_somebody_surely_identified_is_granted_and_carries_its_law()
    {
        Granted(Moving(All)).ShouldHaveSingleItem().LegalBasis.ShouldBe("Wet BRP 2.20");
        Granted(Moving(All, new(IdentificationMeans.SignIn, Assurance.Low))).ShouldBeEmpty();
        Granted(Moving(All, new(IdentificationMeans.Questions))).ShouldBeEmpty();
        Granted(Moving(All, Identification.None)).ShouldBeEmpty();
        Granted(Moving(All, new(IdentificationMeans.Document))).ShouldHaveSingleItem();
    }

    [Fact]
    public void a_rule_looks_into_a_field_of_the_form() =>
        Granted(Moving(All.Replace("owner", "shared"))).ShouldBeEmpty();

    [Fact]
    public void filling_in_what_was_missing_triages_anew_and_a_correction_says_so()
    {
        var story = Moving("{}");
        story.Current.Questions[0].Route.ShouldBe(Route.Tailored);
        var after = story.After(Visitor, Fill(All) with { Identified = GivenCase.SignedIn });
        Granted(after).ShouldHaveSingleItem();
        after.Events.OfType<CitizenIdentified>().ShouldHaveSingleItem().Level.ShouldBe(Assurance.Substantial);
        Moving("""{"housing":"shared"}""").When(Anna, Fill(All)).ShouldAccept<FormFilledIn>().Corrects.ShouldBe(true);
        Moving("{}").When(Anna, Fill(All)).ShouldAccept<FormFilledIn>().Corrects.ShouldBeNull();
    }

    [Fact]
    public void a_question_that_an_official_has_worked_on_keeps_its_route()
    {
        var worked = Moving("{}").After(Anna, new SettleTriage(Q1, Route.Tailored, null));
        worked.After(Visitor, Fill(All) with { Identified = GivenCase.SignedIn }).Current.Questions[0].ShouldSatisfyAllConditions(
            question => question.IsOpen.ShouldBeTrue(), question => question.Route.ShouldBe(Route.Tailored), question => question.Facts.Missing.ShouldBe([]));
    }

    [Fact]
    public void an_ended_or_unknown_question_and_a_closed_case_are_not_filled_in()
    {
        Moving(All).When(Visitor, Fill("{}")).ShouldRefuse("question-ended");
        Moving("{}").When(Visitor, Fill("{}") with { QuestionId = Nothing }).ShouldRefuse("unknown-question");
        GivenCase.Closed().When(Visitor, Fill("{}")).ShouldRefuse("case-closed");
        Moving("{}").When(Bram, Fill("{}")).ShouldRefuse("not-the-holder");
    }

    [Fact]
    public void a_service_that_is_named_later_says_what_it_misses()
    {
        var named = GivenCase.With([null]).When(Anna, new NameService(Q1, Relocation, null, [])).ShouldAccept<QuestionServiceNamed>();
        named.Missing.ShouldBe(["newAddress", "moveDate", "housing"]);
    }

    [Fact]
    public void a_form_that_is_sealed_does_not_lose_what_a_rule_found_in_it()
    {
        var standard = Moving(All, Identification.None);
        standard.Current.Questions[0].Route.ShouldBe(Route.Standard);
        standard.After(Anna, new Domain.Cases.Support.AssessSupportNeed(SupportLevel.Explanation, Something)).Current.Questions[0].Route.ShouldBe(Route.Standard);
        standard.After(Anna, new Domain.Cases.Support.AssessSupportNeed(SupportLevel.PersonalGuidance, Something)).Current.Questions[0].Route.ShouldBe(Route.Tailored);
    }

    private static Story Moving(string form, Identification? how = null, QuestionFacts? facts = null) => GivenRelocation.With(form, how, facts: facts);

    private static FillInForm Fill(string form) => new(Q1, new(FilledForm.Read(form), Something));

    private static IReadOnlyList<QuestionDecided> Granted(Story story) => [.. story.Events.OfType<QuestionDecided>()];
}
