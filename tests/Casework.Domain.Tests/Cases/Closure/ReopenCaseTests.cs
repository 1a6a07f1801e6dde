namespace Casework.Domain.Tests.Cases.Closure;

public class ReopenCaseTests
{
    [Fact]
    public void a_closed_case_opens_again_with_the_case_manager_that_it_had()
    {
        var story = GivenCase.Closed().After(Anna, Reopen);

        story.Current.IsClosed.ShouldBeFalse();
        story.Current.CaseManager.OfficialId.ShouldBe("bram");
        story.Events[^1].ShouldBeOfType<CaseReopened>().Reason.ShouldBe(Something);
    }

    [Fact]
    public void a_new_question_after_that_brings_the_role_back_to_the_first_line() =>
        GivenCase.Closed().After(Anna, Reopen).After(Anna, Ask(Q2, Contributions)).Current.CaseManager.OfficialId.ShouldBe("anna");

    [Fact]
    public void an_organisation_that_holds_nothing_does_not_reopen_it() =>
        GivenCase.Closed().When(Dirk, Reopen).ShouldRefuse("not-the-case-manager", "Bram");

    [Fact]
    public void an_open_case_is_not_reopened() =>
        GivenCase.With(Pension).When(Anna, Reopen).ShouldRefuse("already-open");
}
