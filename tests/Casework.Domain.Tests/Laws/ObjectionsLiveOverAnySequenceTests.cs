using System.Collections.Concurrent;
using System.Text.Json;
using Casework.Domain.Cases.Timers;
using Casework.Domain.Terms;
using CsCheck;

namespace Casework.Domain.Tests.Laws;

/// <summary>What holds of decisions and objections after every step of any life that starts with an objection.</summary>
public class ObjectionsLiveOverAnySequenceTests
{
    private const long Many = 500;

    private static readonly Gen<Attempt> Attempt =
        from act in Gen.Int[0, 9]
        from who in Gen.Int[0, 99]
        from which in Gen.Int[0, 99]
        from other in Gen.Int[0, 99]
        from days in Gen.Frequency((6, Gen.Int[0, 3]), (1, Gen.Int[20, 90]))
        select new Attempt(act, who, which, other, 24 * days);

    [Fact]
    public void at_most_one_decision_is_in_force_and_each_earlier_one_names_what_took_its_place() => After_every_step((story, _, _) =>
    {
        foreach (var question in story.Current.Questions)
        {
            (question.Decisions.Count(d => d.Status == DecisionStatus.InForce) <= 1).ShouldBeTrue();
            question.Decisions.SkipLast(1).All(d => question.Decisions.Any(later => later.Id == d.ReplacedBy)).ShouldBeTrue();
            question.Decisions.Skip(1).All(d => d.OnObjection is not null && d.ObjectUntil is null).ShouldBeTrue();
        }
    });

    [Fact]
    public void a_case_with_an_objection_that_runs_is_not_closed() => After_every_step((story, _, _) =>
        (story.Current.IsClosed && story.Current.Objections.Any(objection => objection.IsRunning)).ShouldBeFalse());

    [Fact]
    public void a_last_day_moves_by_events_of_its_own_objection_only_and_never_before_the_day_of_the_act() => After_every_step((story, before, events) =>
    {
        foreach (var objection in story.Current.Objections)
        {
            var was = before.Objections.FirstOrDefault(each => each.Id == objection.Id);
            if (was is not null && was.DecideBy != objection.DecideBy)
                events.OfType<ObjectionEvent>().Any(e => e.ObjectionId == objection.Id).ShouldBeTrue();
            (objection.DecideBy >= ObjectionTerm.Of(objection.Term.PublishedOn).LastDay.AddDays(42)).ShouldBeTrue();
            ObjectionHistory.Of(objection.Term)[^1].DecideBy.ShouldBe(objection.DecideBy);
        }
    });

    [Fact]
    public void whoever_took_a_decision_took_none_on_the_objection_to_it() => After_every_step((_, before, events) =>
    {
        foreach (var decided in events.OfType<ObjectionDecided>().Where(e => e.Outcome != ObjectionOutcome.Withdrawn))
        {
            var objection = before.Objections.Single(o => o.Id == decided.ObjectionId);
            before.Question(objection.QuestionId)!.Decisions.Single(d => d.Id == objection.DecisionId).By.Id.ShouldNotBe(decided.By.Id);
        }
    });

    [Fact]
    public void what_was_stored_gives_the_same_case_again() => Lives.Sample(life =>
    {
        var story = Live(life, (_, _, _) => { });
        var stored = story.Events.Select(e => (Type: e.GetType(), Json: JsonSerializer.Serialize(e, e.GetType())));
        var replayed = stored.Aggregate((CitizenCase?)null, (state, e) => state.Evolve(TheCase, (CaseEvent)JsonSerializer.Deserialize(e.Json, e.Type)!));
        var expected = JsonSerializer.Serialize(story.Current);
        JsonSerializer.Serialize(replayed).ShouldBe(expected);
        JsonSerializer.Serialize(JsonSerializer.Deserialize<CitizenCase>(expected)).ShouldBe(expected);
    }, iter: Many);

    [Fact]
    public void these_lives_hold_every_event_of_an_objection()
    {
        var seen = new ConcurrentDictionary<Type, bool>();
        After_every_step((_, _, events) => events.ToList().ForEach(e => seen[e.GetType()] = true), 4_000);
        typeof(CaseEvent).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(ObjectionEvent)) && type != typeof(AppealNoted))
            .Append(typeof(CaseClosed)).Except(seen.Keys).ShouldBeEmpty();
    }

    private static Gen<Attempt[]> Lives => Attempt.Array[1, 25];

    private static void After_every_step(Action<Story, CitizenCase, IReadOnlyList<CaseEvent>> look, long lives = Many) =>
        Lives.Sample(life => { Live(life, look); }, iter: lives);

    private static Story Live(Attempt[] life, Action<Story, CitizenCase, IReadOnlyList<CaseEvent>> look)
    {
        var story = GivenObjection.Lodged();
        for (var i = 0; i < life.Length; i++)
        {
            story.Later(life[i].Hours);
            Step(story, look, WhatIsDue.By(story.Current, story.Now));
            var (actor, command) = Of(life[i], story.Current, Id(1000 + i), LocalDay.Of(story.Now));
            Step(story, look, story.When(actor, command) is Decision.Accepted accepted ? accepted.Events : []);
        }

        return story;
    }

    private static (Actor, ICaseCommand) Of(Attempt attempt, CitizenCase current, Guid id, DateOnly today) => attempt.Act switch
    {
        0 => (attempt.Who % 2 == 0 ? Bram : Carla, Decide(Q1, (DecisionOutcome)(attempt.Which % 4), Something)),
        1 => (Visitor, Object(id, Q1)),
        2 => (Bram, Close),
        _ => AnyObjection.Of(attempt, current, today),
    };

    private static void Step(Story story, Action<Story, CitizenCase, IReadOnlyList<CaseEvent>> look, IReadOnlyList<CaseEvent> events)
    {
        var before = story.Current;
        story.Apply(events);
        look(story, before, events);
    }
}
