using Casework.Domain.Cases.Objections;

namespace Casework.Domain.Tests.Cases.Objections;

public class NoteAppealTests
{
    private static readonly NoteAppeal Appeal = new(Thing1, Something, Day(Story.TheFirstDay), null);

    [Fact]
    public void an_appeal_is_noted_after_the_decision_on_the_objection() =>
        GivenObjection.Ended(ObjectionOutcome.Unfounded).When(Bram, Appeal)
            .ShouldAcceptOnly<AppealNoted>().CourtReference.ShouldBe(Something);

    [Fact]
    public void there_must_be_an_objection() =>
        GivenCase.Decided().When(Bram, Appeal).ShouldRefuse("unknown-objection");

    [Fact]
    public void the_objection_comes_first() =>
        GivenObjection.Heard().When(Bram, Appeal).ShouldRefuse("objection-open");

    [Fact]
    public void it_is_not_lodged_tomorrow() =>
        GivenObjection.Founded().When(Bram, Appeal with { LodgedOn = Day("2026-12-01") }).ShouldRefuse("date-in-the-future");

    [Fact]
    public void an_organisation_that_only_looks_on_notes_none() =>
        GivenObjection.Founded().When(Dirk, Appeal).ShouldRefuse("not-the-holder");

    [Fact]
    public void what_the_court_annuls_is_decided_anew_and_against_that_lies_appeal()
    {
        var story = GivenObjection.Replaced(DecisionOutcome.Refused).After(Bram, Appeal with { Outcome = Something, Result = AppealResult.Annulled });
        story.Current.Questions[0].Decisions.Select(d => d.Status).ShouldBe([DecisionStatus.Replaced, DecisionStatus.Annulled]);
        Status.Of(story.Current, story.Current.Questions[0]).ShouldBe(QuestionStatus.AtSecondLine);

        story.After(Bram, Decide(Q1, DecisionOutcome.Granted));
        var (second, third) = (story.Current.Questions[0].Decisions[1], story.Current.Questions[0].InForce!);
        (second.Status, second.ReplacedBy, third.OnObjection, third.ObjectUntil).ShouldBe((DecisionStatus.Annulled, third.Id, Thing1, (DateOnly?)null));
    }

    [Theory]
    [InlineData(false, "2027-01-21")]
    [InlineData(true, "2027-03-04")]
    public void the_term_for_the_new_decision_counts_anew_from_the_judgment(bool committee, string decideBy)
    {
        var story = GivenObjection.Lodged();
        if (committee) story.After(Carla, new SetUpObjectionCommittee(Thing1, Something));
        story.After(Carla, new AdjournObjection(Thing1, 2, Something)).After(Carla, new HearObjection(Thing1, Day(Story.TheFirstDay), null))
            .After(Carla, GivenObjection.DecideIt(ObjectionOutcome.Unfounded)).After(Bram, Close);
        story.At("2026-12-14").After(Bram, Appeal with { Result = AppealResult.Annulled, JudgedOn = Day("2026-12-10") });

        var objection = story.Current.Objections[0];
        (story.Current.IsClosed, objection.IsRunning, objection.AwaitsDecision).ShouldBe((false, true, true));
        objection.DecideBy.ShouldBe(Day(decideBy));
        story.When(Bram, Close).ShouldRefuse("open-objection");
        story.At("2027-03-08").AfterTheTimersLooked().Events.ShouldContain(happened => happened is ObjectionOverdue);
        story.After(Bram, new GiveNoticeOnObjection(Thing1, Day("2027-03-08"))).Current.LastNoticeWasPremature.ShouldBeFalse();
        story.After(Carla, Decide(Q1, DecisionOutcome.Granted)).Current.Objections[0].IsRunning.ShouldBeFalse();
    }

    [Fact]
    public void the_judgment_is_not_of_tomorrow() => GivenObjection.Founded()
        .When(Bram, Appeal with { JudgedOn = Day("2026-12-01") }).ShouldRefuse("date-in-the-future");

    [Theory]
    [InlineData(AppealResult.Upheld, DecisionStatus.InForce)]
    [InlineData(AppealResult.SettledByCourt, DecisionStatus.Annulled)]
    public void otherwise_the_judgment_ends_it(AppealResult result, DecisionStatus status)
    {
        var question = GivenObjection.Ended(ObjectionOutcome.Unfounded).After(Bram, Appeal with { Result = result }).Current.Questions[0];
        (question.Decisions[0].Status, question.Reconsidered).ShouldBe((status, false));
    }
}
