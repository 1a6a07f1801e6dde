using Casework.Domain.Cases.Assignment;

namespace Casework.Domain.Tests.Cases.Assignment;

public class ReplaceOfficialTests
{
    private static readonly ReplaceOfficial AnnaLeaves = new("anna", DeskCoordinator.Official(), null);
    private static readonly ReplaceOfficial BramLeaves = new("bram", SvbCoordinator.Official(), Svb);

    [Fact]
    public void a_case_manager_who_leaves_is_replaced()
    {
        var story = GivenCase.With(Pension).After(Actor.System, AnnaLeaves);
        (story.Current.CaseManager.OfficialId, story.Current.FirstLine.OfficialId).ShouldBe(("desk-coordinator", "desk-coordinator"));
        story.Events[^1].ShouldBeOfType<OfficialReplaced>().From.ShouldBe("anna");
    }

    [Fact]
    public void so_is_the_one_to_whom_the_role_returns()
    {
        var story = GivenCase.HeldBySvb(Pension).After(Actor.System, AnnaLeaves);
        story.Current.CaseManager.OfficialId.ShouldBe("bram");
        story.After(Bram, HandBack(Q1)).Current.CaseManager.OfficialId.ShouldBe("desk-coordinator");
    }

    [Fact]
    public void so_is_the_specialist_who_would_become_case_manager()
    {
        var story = GivenCase.With(Pension, Contributions).HandedTo(Bram, Offer1, Q1).After(Actor.System, BramLeaves);
        story.Current.CaseManager.OfficialId.ShouldBe("anna");
        story.After(Anna, Answer(Q2)).Current.CaseManager.ShouldBe(new CaseManager("svb-coordinator", "SVB Coordinator", Svb));
    }

    [Fact]
    public void a_specialist_who_is_case_manager_is_replaced_and_the_first_line_stays() =>
        GivenCase.HeldBySvb(Pension).After(Actor.System, BramLeaves).Current.ShouldSatisfyAllConditions(
            current => current.CaseManager.OfficialId.ShouldBe("svb-coordinator"),
            current => current.FirstLine.OfficialId.ShouldBe("anna"));

    [Fact]
    public void the_same_person_in_another_place_is_not_meant()
    {
        GivenCase.HeldBySvb(Pension).When(Actor.System, BramLeaves with { Organisation = null }).ShouldRefuse("not-named", "bram");
        GivenCase.With(Pension).When(Actor.System, AnnaLeaves with { Organisation = Svb }).ShouldRefuse("not-named", "anna");
        GivenCase.With(Pension).When(Actor.System, AnnaLeaves with { To = Anna.Official() }).ShouldRefuse("not-named", "anna");
    }
}
