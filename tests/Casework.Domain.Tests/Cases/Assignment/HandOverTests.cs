using Casework.Domain.Cases.Assignment;

namespace Casework.Domain.Tests.Cases.Assignment;

public class HandOverTests
{
    private static readonly HandOver Own = new("anna", Aziz.Official(), null, Something);

    [Fact]
    public void one_gives_ones_own_work_on_or_a_coordinator_does_and_nobody_else()
    {
        GivenCase.With(Pension).When(Anna, Own).ShouldAcceptOnly<OfficialReplaced>().Reason.ShouldBe(Something);
        GivenCase.With(Pension).When(DeskCoordinator, Own).ShouldAccept<OfficialReplaced>();
        GivenCase.With(Pension).When(Aziz, Own).ShouldRefuse("not-the-case-manager", "Anna");
    }

    [Fact]
    public void whoever_has_nothing_in_the_case_gives_nothing_on() =>
        GivenCase.With(Pension).When(DeskCoordinator, Own with { From = "somebody" }).ShouldRefuse("not-named", "somebody");

    [Fact]
    public void after_it_the_other_answers_for_the_case()
    {
        var story = GivenCase.HeldBySvb(Pension).After(Anna, Own);
        story.Current.CaseManager.OfficialId.ShouldBe("bram");
        story.After(Bram, HandBack(Q1)).Current.CaseManager.OfficialId.ShouldBe("aziz");
    }
}
