using Casework.Domain;
using Casework.Domain.Cases;
using Casework.Domain.Cases.Timers;
using Casework.Projections.Cases;
using Marten;
using Wolverine;

namespace Casework.Api.Timers;

/// <summary>Wakes the system up for one case. It says only "look": the case's state says what is due by then.</summary>
public sealed record LookAtCase(Guid CaseId, DateTimeOffset DueAt);

/// <summary>
/// For the next due moment of a case there is always one wake-up. A wake-up for any other moment is left over from before
/// something changed, and does nothing.
/// </summary>
public static class LookAtCaseHandler
{
    public static async Task<OutgoingMessages> Handle(LookAtCase wakeUp, IDocumentSession session, TimeProvider time, CancellationToken cancellation)
    {
        var messages = new OutgoingMessages();
        var stream = await session.Events.FetchForWriting<CaseRecord>(wakeUp.CaseId, cancellation);
        if (stream.Aggregate?.State is not { } current || WhatIsDue.Next(current) != wakeUp.DueAt) return messages;

        var events = WhatIsDue.By(current, time.GetUtcNow());
        if (events.Count == 0)
        {
            // This clock is behind the one that woke us up.
            messages.Delay(wakeUp, TimeSpan.FromMinutes(1));
            return messages;
        }

        session.LastModifiedBy = Actor.System.Id;
        session.CausationId = "timer";
        stream.AppendMany(events);
        if (WhatIsDue.Next(current.After(events)) is { } next) messages.Schedule(new LookAtCase(wakeUp.CaseId, next), next.ToUniversalTime());
        return messages;
    }
}
