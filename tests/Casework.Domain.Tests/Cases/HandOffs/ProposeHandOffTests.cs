using Casework.Domain.Cases.Promises;

namespace Casework.Domain.Tests.Cases.HandOffs;

public class ProposeHandOffTests
{
    [Fact]
    public void the_case_manager_offers_questions_to_one_organisation()
    {
        var offered = GivenCase.With(Pension, Contributions).When(Anna, Offer(Offer1, Svb, Q1, Q2)).ShouldAcceptOnly<HandOffProposed>();

        offered.QuestionIds.ShouldBe([Q1, Q2]);
        offered.Organisation.ShouldBe(Svb);
        offered.Warm.ShouldBeTrue();
        (offered.EscalateAfterWorkingDays, offered.LapseAfterWorkingDays).ShouldBe((2, 5));
    }

    [Fact]
    public void the_coordinator_of_the_desk_may_too() =>
        GivenCase.With(Pension).When(DeskCoordinator, Offer(Offer1, Svb, Q1)).ShouldAcceptOnly<HandOffProposed>();

    [Fact]
    public void until_it_is_accepted_the_question_is_only_offered()
    {
        var after = GivenCase.With(Pension).After(Anna, Offer(Offer1, Svb, Q1)).Current;

        Status.Of(after, after.Questions[0]).ShouldBe(QuestionStatus.Offered);
        after.Questions[0].Holder.ShouldBe(Holder.FirstLine);
    }

    [Fact]
    public void open_promises_go_along_and_settled_ones_do_not()
    {
        var story = GivenCase.With(Pension)
            .After(Anna, new MakePromise(Thing1, Something, Day("2026-12-04")))
            .After(Anna, new MakePromise(Thing2, Something, Day("2026-12-04")))
            .After(Anna, new SettlePromise(Thing2, Kept: true, null));

        story.When(Anna, Offer(Offer1, Svb, Q1)).ShouldAccept<HandOffProposed>().Promises.ShouldBe([Thing1]);
    }

    [Fact]
    public void a_question_in_a_back_office_can_be_offered_to_a_specialist() =>
        GivenCase.With(Rent).When(Anna, Offer(Offer1, Toeslagen, Q1)).ShouldAcceptOnly<HandOffProposed>();

    [Fact]
    public void a_case_manager_at_the_second_line_offers_on() =>
        GivenCase.HeldBySvb(Pension).When(Bram, Offer(Offer2, Cak, Q1)).ShouldAcceptOnly<HandOffProposed>();

    [Fact]
    public void nobody_but_the_case_manager_offers() =>
        GivenCase.With(Pension).When(Aziz, Offer(Offer1, Svb, Q1)).ShouldRefuse("not-the-case-manager", "Anna");

    [Fact]
    public void an_offered_question_is_not_offered_again() =>
        GivenCase.With(Pension, Contributions).After(Anna, Offer(Offer1, Svb, Q1))
            .When(Anna, Offer(Offer2, Cak, Q2, Q1)).ShouldRefuse("already-offered", Svb);

    [Fact]
    public void what_an_organisation_holds_is_not_offered_to_it() =>
        GivenCase.HeldBySvb(Pension).When(Bram, Offer(Offer2, Svb, Q1)).ShouldRefuse("already-held", Svb);

    [Fact]
    public void what_another_organisation_holds_is_not_the_case_managers_to_offer() =>
        GivenCase.With(Pension, Contributions).HandedTo(Bram, Offer1, Q1).When(Anna, Offer(Offer2, Cak, Q1))
            .ShouldRefuse("held-elsewhere", Svb);

    [Fact]
    public void there_must_be_such_a_question() =>
        GivenCase.With(Pension).When(Anna, Offer(Offer1, Svb, Q1, Nothing)).ShouldRefuse("unknown-question");

    [Fact]
    public void a_question_that_has_ended_is_not_offered() =>
        GivenCase.With(Pension, Contributions).After(Anna, Answer(Q2)).When(Anna, Offer(Offer1, Svb, Q1, Q2))
            .ShouldRefuse("question-ended");

    [Fact]
    public void nothing_of_a_closed_case_is_offered() =>
        GivenCase.Closed().When(Bram, Offer(Offer2, Cak, Q1)).ShouldRefuse("case-closed");

    [Fact]
    public void nobody_shares_what_they_do_not_see() =>
        GivenCase.HeldBySvb(Pension).When(SvbCoordinator, Offer(Offer2, Cak, Q1) with { Share = [new("notes", SharingGround.Task)] })
            .ShouldRefuse("part-not-seen", "notes");
}
