using Casework.Application.Commands;
using Casework.Domain.Cases.Timers;
using Wolverine;

namespace Casework.Application.Timers;

/// <summary>
/// For the next due moment of a case there is always one wake-up. A wake-up for any other moment is left over from before
/// something changed, and does nothing.
/// </summary>
public static class LookAtCaseHandler
{
    public static async Task<OutgoingMessages> Handle(LookAtCase wakeUp, SystemActs acts, Envelope envelope, CancellationToken cancellation)
    {
        var (messages, isEarly) = (new OutgoingMessages(), false);
        await acts.Do(wakeUp.CaseId, "timer", envelope.CorrelationId ?? envelope.Id.ToString(), (current, at) =>
        {
            if (WhatIsDue.Next(current) != wakeUp.DueAt) return [];
            var due = WhatIsDue.By(current, at.Now);
            isEarly = due.Count == 0;
            return due;
        }, cancellation);
        // This clock is behind the one that woke us up.
        if (isEarly) messages.Delay(wakeUp, TimeSpan.FromMinutes(1));
        return messages;
    }
}
