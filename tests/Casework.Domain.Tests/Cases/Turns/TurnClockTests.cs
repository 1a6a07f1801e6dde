using Casework.Domain.Cases.Contacts;
using Casework.Domain.Cases.Terms;
using Casework.Domain.Cases.Turns;
using CsCheck;

namespace Casework.Domain.Tests.Cases.Turns;

public class TurnClockTests
{
    private const long Many = 400;

    [Fact]
    public void the_parts_are_all_of_the_running_time_whatever_happens() => AnySequence.Lives.Sample(life =>
    {
        var story = AnySequence.Live(life, (_, _, _) => { });
        var end = story.Now.AddDays(3);
        foreach (var question in story.Current.Questions)
        {
            var clock = Clock(story, question.Id, end);
            var whole = (question.EndedAt ?? end) - question.AskedAt;
            if (story.Current.Objections.All(objection => objection.QuestionId != question.Id)) clock.Running.ShouldBe(whole);
            (clock.Running >= whole && clock.Running <= end - question.AskedAt).ShouldBeTrue();
            TimeSpan[] parts = [clock.Us, clock.Citizen, clock.SecondLine, clock.Mediation, clock.Shelf];
            parts.All(part => part >= TimeSpan.Zero).ShouldBeTrue();
            (clock.Shelf <= clock.Us + clock.SecondLine).ShouldBeTrue();
        }
    }, iter: Many);

    [Fact]
    public void counting_in_steps_or_at_once_gives_the_same() => AnySequence.Lives.Sample(life =>
    {
        var story = AnySequence.Live(life, (_, _, _) => { });
        var clock = Clock(story, Q1, story.Now);
        clock.At(story.Now.AddHours(30)).At(story.Now.AddDays(9)).ShouldBe(clock.At(story.Now.AddDays(9)));
    }, iter: Many);

    [Fact]
    public void each_part_goes_to_whoever_had_the_turn()
    {
        var story = GivenCase.With(Pension)
            .At("2026-12-01").After(Anna, Offer(Offer1, Svb, Q1))
            .At("2026-12-03").After(Bram, Accept(Offer1, Bram))
            .At("2026-12-04").After(Bram, RequestPapers(Request1, Q1, "2026-12-21"))
            .At("2026-12-14").After(Visitor, BringPapers(Request1))
            .At("2026-12-16").After(Bram, Decide(Q1, DecisionOutcome.Granted));

        var clock = Clock(story, Q1, story.Now.AddDays(100));
        (clock.Us.Days, clock.SecondLine.Days, clock.Citizen.Days, clock.Mediation.Days).ShouldBe((1, 5, 10, 0));
        clock.Now.ShouldBeNull();
    }

    [Fact]
    public void mediation_and_what_follows_a_decision_count_too()
    {
        var story = GivenMediation.Running();
        var clock = Clock(story, Q1, story.Now.AddDays(7));
        (clock.Mediation.Days, clock.Now).ShouldBe((7, Turn.Mediation));

        var objected = GivenObjection.Lodged();
        Clock(objected, Q1, objected.Now.AddDays(7)).SecondLine.Days.ShouldBe(7);
    }

    [Fact]
    public void what_nobody_touches_for_more_than_a_day_lies_on_a_shelf()
    {
        var story = GivenCase.With(Pension);
        Clock(story, Q1, story.Now.AddHours(20)).Shelf.ShouldBe(TimeSpan.Zero);
        Clock(story, Q1, story.Now.AddDays(5)).Shelf.ShouldBe(TimeSpan.FromDays(4));

        story.At("2026-12-05").After(Anna, Talk());
        Clock(story, Q1, story.Now.AddDays(1)).Shelf.ShouldBe(TimeSpan.FromDays(4), "who talked is at work");
        story.After(Anna, RequestPapers(Request1, Q1, "2026-12-21"));
        Clock(story, Q1, story.Now.AddDays(9)).Shelf.ShouldBe(TimeSpan.FromDays(4), "it is the citizen's turn");
    }

    [Fact]
    public void a_note_never_ends_a_pause()
    {
        var story = GivenCase.HeldBySvb(Pension).After(Bram, RequestPapers(Request1, Q1, "2026-12-21"))
            .After(Bram, new SuspendTerm(Q1, "4:15-2-c", Something));
        var (term, status) = (story.Current.Questions[0].Term, Status.Of(story.Current, story.Current.Questions[0]));
        story.At("2026-12-10").After(Bram, new AddNote(Thing1, Something));

        story.Current.Questions[0].Term.ShouldBe(term);
        Status.Of(story.Current, story.Current.Questions[0]).ShouldBe(status);
        Clock(story, Q1, story.Now).Now.ShouldBe(Turn.Citizen);
    }

    [Fact]
    public void no_hand_off_restarts_a_term_and_no_note_ends_a_pause_whatever_happens() => AnySequence.Lives.Sample(life =>
    {
        AnySequence.Live(life, (_, before, events) =>
        {
            foreach (var happened in events)
            {
                var after = before.Evolve(TheCase, happened);
                if (happened is HandOffProposed or HandOffAccepted or HandOffRefused or HandOffWithdrawn or HandOffLapsed or QuestionHandedBack or NoteAdded or CaseManagerMoved)
                    before.Questions.All(question => ReferenceEquals(after.Question(question.Id)!.Term, question.Term)).ShouldBeTrue();
                before = after;
            }
        });
    }, iter: Many);

    private static TurnClock Clock(Story story, Guid question, DateTimeOffset at) => TurnClock.Of(TheCase, question, story.Events, at)!;
}
