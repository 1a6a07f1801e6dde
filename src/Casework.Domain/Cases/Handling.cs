using Casework.Domain.Cases.Mandates;
using Casework.Domain.Cases.Records;

namespace Casework.Domain.Cases;

/// <summary>The one way in which commands and timers change a case.</summary>
public static class Handling
{
    /// <summary>The refusals that any command can meet before its own rule is asked.</summary>
    public static IReadOnlyList<RefusalCode> Refusals => [.. PutAway.Refusals, .. OnBehalf.Refusals];

    /// <summary>
    /// Decides (nothing on a case that is put away, nothing outside a mandate), says whose act each event is, and adds what follows from
    /// the laws by itself.
    /// </summary>
    public static Decision Handle(this CitizenCase current, ICaseCommand command, Circumstances at) =>
        (PutAway.Refusal(current, command) ?? OnBehalf.Refusal(current, command, at) ?? command.Decide(current, at)) switch
        {
            Decision.Accepted { Events.Count: > 0 } accepted => Decision.Accept(current.Complete(accepted.Events, at.Actor, at.Now)),
            var answer => answer,
        };

    /// <summary>The events with author and time, and after them the move of the case manager's role that law 2 asks for, if any.</summary>
    public static IReadOnlyList<CaseEvent> Complete(
        this CitizenCase current, IReadOnlyList<CaseEvent> events, Actor actor, DateTimeOffset happenedAt)
    {
        var author = Author.Of(actor);
        CaseEvent[] stamped = [.. events.Select(e => current.ToBePosted(e) with { By = author, HappenedAt = happenedAt })];
        var after = current.After(stamped);
        return Accountability.Move(after) is { } move
            ? [.. stamped, move with { By = author, HappenedAt = happenedAt }]
            : stamped;
    }

    public static CitizenCase After(this CitizenCase current, IEnumerable<CaseEvent> events) =>
        events.Aggregate(current, (state, happened) => state.Evolve(current.Id, happened));
}
