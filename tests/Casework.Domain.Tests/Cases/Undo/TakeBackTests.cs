using Casework.Domain.Cases.Contacts;
using Casework.Domain.Cases.Routing;
using Casework.Domain.Cases.Sharing;
using Casework.Domain.Cases.Support;
using Casework.Domain.Cases.Undo;
using Casework.Domain.Catalogues.Triage;

namespace Casework.Domain.Tests.Cases.Undo;

public class TakeBackTests
{
    private static readonly AddNote Note = new(Thing1, Something);

    [Fact]
    public void a_closure_is_taken_back_and_the_case_is_open_with_the_case_manager_that_it_had()
    {
        var story = GivenCase.Closed();
        var back = story.When(Bram, Back(story)).ShouldAcceptOnly<ActTakenBack>();

        (back.Kind, back.SubjectId, back.Version).ShouldBe((UndoableAct.Closure, null, (long)story.Events.Count));
        var after = story.After(Bram, Back(story)).Current;
        (after.IsClosed, after.Ended, after.CaseManager.OfficialId, after.Version).ShouldBe((false, null, "bram", (long)story.Events.Count));
    }

    [Fact]
    public void an_assignment_is_taken_back_by_whoever_gave_the_case_away()
    {
        var story = GivenCase.With(Pension).After(Anna, Assign(Aziz));
        story.After(Anna, Back(story)).Current.CaseManager.OfficialId.ShouldBe("anna");
        story.Current.FirstLine.OfficialId.ShouldBe("anna");
    }

    [Fact]
    public void at_the_second_line_the_role_stays_with_the_organisation_and_its_former_specialist()
    {
        var story = GivenCase.HeldBySvb(Pension).After(Bram, Assign(Carla));
        story.After(Bram, Back(story)).Current.CaseManager.ShouldBe(new CaseManager("bram", "Bram", Svb));
        story.Current.Specialists[^1].ShouldBe(new NamedSpecialist(Svb, Bram.Official()));
    }

    [Fact]
    public void an_overruled_question_has_its_former_route_and_leaves_the_back_office()
    {
        var story = GivenCase.With(Pension).After(Anna, Settle(Route.Standard));
        var question = story.After(Anna, new TakeBack(Last<TriageOverruled>(story), null)).Current.Questions[0];

        (question.Route, question.Overruled, question.Holder).ShouldBe((Route.Tailored, false, Holder.FirstLine));
        story.Events[^1].ShouldBeOfType<QuestionTakenFromBackOffice>();
    }

    [Fact]
    public void a_question_that_was_taken_from_the_back_office_returns_there()
    {
        var story = GivenCase.With(Rent).After(Anna, Settle(Route.Tailored));
        var question = story.After(Anna, new TakeBack(Last<TriageOverruled>(story), null)).Current.Questions[0];

        (question.Route, question.Overruled, question.Holder).ShouldBe((Route.Standard, false, new Holder(Toeslagen, BackOffice: true)));
    }

    [Fact]
    public void a_note_is_taken_back_and_nothing_else_moves()
    {
        var story = GivenCase.With(Pension).After(Anna, Note);
        story.When(Anna, Back(story)).ShouldAcceptOnly<ActTakenBack>().SubjectId.ShouldBe(Thing1);
    }

    [Fact]
    public void a_note_can_be_taken_back_whatever_came_after_it()
    {
        var story = GivenCase.Decided().After(Bram, Note);
        var version = story.Current.Version;
        story.After(Bram, Close).When(Bram, new TakeBack(version, null)).ShouldAcceptOnly<ActTakenBack>();
    }

    [Fact]
    public void the_support_need_is_again_what_it_was_and_the_help_that_it_brought_stays()
    {
        var story = GivenCase.With(Rent).After(Anna, new AssessSupportNeed(SupportLevel.Guidance, Something));
        var after = story.After(Anna, new TakeBack(Last<SupportNeedAssessed>(story), null)).Current;

        (after.Support, after.Questions[0].Route, after.Questions[0].Holder).ShouldBe((SupportLevel.None, Route.Tailored, Holder.FirstLine));
    }

    [Fact]
    public void an_offer_is_over_as_if_it_were_withdrawn()
    {
        var story = GivenCase.With(Pension).After(Anna, Offer(Offer1, Svb, Q1));
        story.After(Anna, Back(story)).When(Bram, Accept(Offer1, Bram)).ShouldRefuse("already-withdrawn");
        story.When(Anna, Answer(Q1)).ShouldAccept<QuestionAnswered>();
    }

    [Fact]
    public void what_such_an_offer_shared_anew_is_not_shared_any_more()
    {
        var letters = new SharedPart("letters", SharingGround.Consent);
        var story = GivenCase.With(Pension, Contributions).Agreed(Svb, "letters").After(Anna, Offer(Offer1, Svb, Q1) with { Share = [letters] })
            .After(Visitor, new WithdrawSharingConsent(Svb, null)).Agreed(Svb, "letters").After(Anna, Offer(Offer2, Svb, Q2) with { Share = [letters] });
        story.Current.Withdrawn.ShouldBeEmpty();

        story.After(Anna, Back(story)).Current.Withdrawn.ShouldBe([new WithdrawnPart(Svb, "letters")]);
    }

    [Fact]
    public void the_coordinator_of_the_desk_takes_it_back_too()
    {
        var story = GivenCase.With(Pension).After(Anna, Assign(Aziz));
        story.When(DeskCoordinator, Back(story)).ShouldAcceptOnly<ActTakenBack>();
    }

    [Fact]
    public void the_coordinator_of_the_organisation_takes_back_what_was_done_there()
    {
        var story = GivenCase.Closed();
        story.When(SvbCoordinator, Back(story)).ShouldAcceptOnly<ActTakenBack>();
        story.When(DeskCoordinator, Back(story)).ShouldRefuse("not-your-act", "Bram");
    }

    [Fact]
    public void nobody_else_takes_it_back()
    {
        var story = GivenCase.With(Pension).After(Anna, Note);
        story.When(Aziz, Back(story)).ShouldRefuse("not-your-act", "Anna");
    }

    [Fact]
    public void after_ten_minutes_it_is_too_late()
    {
        var story = GivenCase.With(Pension).At(Story.TheFirstDay, "11:00").After(Anna, Note);
        story.At(Story.TheFirstDay, "11:10").When(Anna, Back(story)).ShouldAcceptOnly<ActTakenBack>();
        story.At(Story.TheFirstDay, "11:11").When(Anna, Back(story)).ShouldRefuse("too-late-to-take-back", "10");
    }

    [Fact]
    public void what_is_taken_back_is_not_taken_back_again()
    {
        var story = GivenCase.Closed();
        var back = Back(story);
        story.After(Bram, back).When(Bram, back).ShouldRefuse("already-taken-back");
    }

    [Fact]
    public void other_acts_are_not_taken_back()
    {
        var story = GivenCase.With(Pension).After(Anna, Talk());
        story.When(Anna, new TakeBack(story.Current.Version, null)).ShouldRefuse("nothing-to-take-back");
        story.When(Anna, new TakeBack(99, null)).ShouldRefuse("nothing-to-take-back");
    }

    [Fact]
    public void the_case_remembers_acts_of_the_last_hour_only()
    {
        var story = GivenCase.With(Pension).After(Anna, Note).Later(2).After(Anna, Note with { Id = Thing2 });
        story.Current.RecentActs.ShouldHaveSingleItem().SubjectId.ShouldBe(Thing2);
    }

    [Fact]
    public void what_somebody_has_answered_is_not_taken_back_under_them()
    {
        var story = GivenCase.With(Pension).After(Anna, Offer(Offer1, Svb, Q1));
        var version = Version(story);
        story.After(Bram, Refuse(Offer1)).When(Anna, new TakeBack(version, null)).ShouldRefuse("built-upon");
    }

    public static TheoryData<string> BuiltUpon => [.. Stories.Keys];

    [Theory, MemberData(nameof(BuiltUpon))]
    public void what_others_have_built_upon_stays(string what)
    {
        var (story, act, next) = Stories[what]();
        var version = Version(story.After(act.Actor, act.Command));
        story.After(next.Actor, next.Command).When(act.Actor, new TakeBack(version, null)).ShouldRefuse("built-upon");
    }

    private sealed record Act(Actor Actor, ICaseCommand Command);

    private static readonly Dictionary<string, Func<(Story Story, Act Act, Act Next)>> Stories = new()
    {
        ["a later assignment"] = () => (GivenCase.With(Pension), new(Anna, Assign(Aziz)), new(Aziz, Assign(Anna))),
        ["work of the new case manager"] = () => (GivenCase.With(Pension), new(Anna, Assign(Aziz)), new(Aziz, Talk())),
        ["a hand-off that moved the role"] = () => (GivenCase.With(Pension).After(Anna, Offer(Offer1, Svb, Q1)), new(Anna, Assign(Aziz)), new(Bram, Accept(Offer1, Bram))),
        ["a later triage"] = () => (GivenCase.With(Pension), new(Anna, Settle(Route.AnswerNow)), new(Anna, Settle(Route.Tailored))),
        ["a decision on the route"] = () => (GivenCase.With(Pension), new(Anna, Settle(Route.Standard)), new(Bram, Decide(Q1, DecisionOutcome.Granted))),
        ["an answer on the route"] = () => (GivenCase.With(Pension), new(Anna, Settle(Route.AnswerNow)), new(Anna, Answer(Q1))),
        ["an offer after the route"] = () => (GivenCase.With(Pension), new(Anna, Settle(Route.AnswerNow)), new(Anna, Offer(Offer1, Svb, Q1))),
        ["a later assessment"] = () => (GivenCase.With(Pension), new(Anna, Need(SupportLevel.Guidance)), new(Aziz, Need(SupportLevel.Explanation))),
        ["an accepted hand-off"] = () => (GivenCase.With(Pension), new(Anna, Offer(Offer1, Svb, Q1)), new(Bram, Accept(Offer1, Bram))),
        ["a refused hand-off"] = () => (GivenCase.With(Pension), new(Anna, Offer(Offer1, Svb, Q1)), new(Bram, Refuse(Offer1))),
        ["a withdrawn hand-off"] = () => (GivenCase.With(Pension), new(Anna, Offer(Offer1, Svb, Q1)), new(Anna, Withdraw(Offer1))),
        ["a reopening"] = () => (GivenCase.Decided(), new(Bram, Close), new(Anna, Reopen)),
        ["a closure"] = () => (GivenCase.Decided(), new(Bram, Need(SupportLevel.Guidance)), new(Bram, Close)),
    };

    private static SettleTriage Settle(Route route) => new(Q1, route, Something);

    private static AssessSupportNeed Need(SupportLevel level) => new(level, Something);

    private static TakeBack Back(Story story) => new(Version(story), Something);

    /// <summary>The last act that can be taken back.</summary>
    private static long Version(Story story) => story.Current.RecentActs[^1].Version;

    private static long Last<TEvent>(Story story) where TEvent : CaseEvent => story.Events.ToList().FindLastIndex(e => e is TEvent) + 1;
}
