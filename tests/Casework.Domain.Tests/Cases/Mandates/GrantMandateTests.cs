using Casework.Domain.Cases.Mandates;

namespace Casework.Domain.Tests.Cases.Mandates;

public class GrantMandateTests
{
    [Fact]
    public void a_citizen_authorises_somebody_and_so_does_an_official_at_the_counter()
    {
        var granted = GivenCase.With(Pension).When(Visitor, GivenMandate.Grant(questions: [Q1])).ShouldAcceptOnly<MandateGranted>();
        (granted.Scopes.Count, granted.Until, granted.By.Role).ShouldBe((4, Day("2027-03-01"), Role.Citizen));
        GivenCase.With(Pension).When(Anna, GivenMandate.Grant() with { Consent = MandateConsent.ByPhone })
            .ShouldAcceptOnly<MandateGranted>().Consent.ShouldBe(MandateConsent.ByPhone);
        GivenCase.Closed().When(Visitor, GivenMandate.Grant()).ShouldAcceptOnly<MandateGranted>();
    }

    [Fact]
    public void it_ends_today_at_the_earliest_or_not_by_itself()
    {
        var story = GivenCase.With(Pension);
        story.When(Visitor, GivenMandate.Grant("2026-11-29")).ShouldRefuse("date-in-the-past");
        story.When(Visitor, GivenMandate.Grant("2026-11-30")).ShouldAccept();
        story.After(Visitor, GivenMandate.Grant(until: null)).At("2036-11-30").Current.Mandates[0].IsCurrent(story.Now).ShouldBeTrue();
    }

    [Fact]
    public void it_is_about_questions_of_the_case() =>
        GivenCase.With(Pension).When(Visitor, GivenMandate.Grant(questions: [Q1, Nothing])).ShouldRefuse("unknown-question");

    [Fact]
    public void there_are_no_more_than_can_be_kept_an_eye_on_and_what_is_over_does_not_count()
    {
        var story = GivenCase.With(Pension).WithMandates(GrantMandate.MostAtOnce);
        story.When(Visitor, GivenMandate.Grant(id: Id(120))).ShouldRefuse("too-many-mandates", "10");
        story.At("2027-03-02").When(Visitor, GivenMandate.Grant("2027-04-01", Id(120))).ShouldAccept();
    }
}
