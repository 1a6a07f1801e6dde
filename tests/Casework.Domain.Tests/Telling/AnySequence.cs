using Casework.Domain.Cases.Timers;
using Casework.Domain.Terms;
using CsCheck;

namespace Casework.Domain.Tests.Telling;

/// <summary>One attempt: what, by whom, on which of the things that are there, and how long after the one before.</summary>
internal sealed record Attempt(int Act, int Who, int Which, int Other, int Hours);

/// <summary>Random lives of a case: any acts by anybody at any time, most of them sensible.</summary>
internal static class AnySequence
{
    private static readonly string?[] Services = [Pension, Contributions, Rent, Move, Advice, null];

    private static readonly Gen<Attempt> Attempt =
        from act in Gen.Int[0, AnyAct.Kinds - 1]
        from who in Gen.Int[0, 99]
        from which in Gen.Int[0, 99]
        from other in Gen.Int[0, 99]
        from hours in Gen.Frequency((6, Gen.Int[0, 4]), (1, Gen.Int[20, 200]))
        select new Attempt(act, who, which, other, hours);

    public static readonly Gen<(Wish? Wish, string?[] Services, Attempt[] Attempts)> Lives =
        from wish in Gen.Enum<Wish>().Nullable(0.5)
        from services in Gen.OneOf<string?>(Services).Array[1, 3]
        from attempts in Attempt.Array[1, 40]
        select (wish, services, attempts);

    /// <summary>Lives it and looks after every step: at the case before, the events, and the case after.</summary>
    public static Story Live(
        (Wish? Wish, string?[] Services, Attempt[] Attempts) life, Action<Story, CitizenCase, IReadOnlyList<CaseEvent>> look)
    {
        var story = Story.Opened(new(Anna, life.Wish), Story.TheFirstDay, life.Services);
        look(story, story.Current, []);
        for (var i = 0; i < life.Attempts.Length; i++)
        {
            var attempt = life.Attempts[i];
            story.Later(attempt.Hours);
            if (attempt.Act % 2 == 0) Step(story, look, WhatIsDue.By(story.Current, story.Now));
            var (actor, command) = AnyAct.Of(attempt, story.Current, Id(1000 + i), LocalDay.Of(story.Now));
            Step(story, look, story.When(actor, command) is Decision.Accepted accepted ? accepted.Events : []);
        }

        return story;
    }

    private static void Step(Story story, Action<Story, CitizenCase, IReadOnlyList<CaseEvent>> look, IReadOnlyList<CaseEvent> events)
    {
        var before = story.Current;
        story.Apply(events);
        look(story, before, events);
    }
}
