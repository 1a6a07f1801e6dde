using Casework.Application.Messages;
using Casework.Application.Store;
using Casework.Domain;
using Casework.Domain.Cases;
using Casework.Domain.Cases.Timers;
using Casework.Projections.Vault;
using Marten;
using Wolverine.Marten;
using Wolverine.Runtime;

namespace Casework.Application.Commands;

/// <summary>Appends what a command decided, with everything that belongs to the same transaction, in one write batch.</summary>
public sealed class CaseAppender(IWolverineRuntime runtime, SentTexts texts)
{
    /// <returns>The case right after, with its version.</returns>
    public async Task<CitizenCase> Append(
        IDocumentSession session, LoadedCase loaded, IReadOnlyList<CaseEvent> events, Cause cause, StoredAnswer? answer, CancellationToken cancellation)
    {
        events = texts.Into(loaded.Current.Id, loaded.Stream.Aggregate, events, loaded.Cipher);
        var after = loaded.Current.After(events);
        after.Version = loaded.Current.Version + events.Count;
        if (events.Count == 0)
        {
            await session.CommitMark(cancellation);
            return after;
        }

        if (loaded.Current.IsArchived) await session.TakeOutOfArchive(loaded.Current.Id, cancellation);
        session.Sign(cause.Actor, cause.Correlation, cause.Command);
        loaded.Stream.AppendMany(events);
        if (answer is not null) session.Keep(answer, loaded.Stored);
        if (WhatIsDue.Next(after) is { } due && due != WhatIsDue.Next(loaded.Current)) await Schedule(session, new(after.Id, due));
        await session.Commit(cancellation);
        return after;
    }

    /// <summary>Puts the history of a new case into the session: it is stored when that is saved.</summary>
    /// <returns>The case right after.</returns>
    public async Task<CitizenCase> Open(IDocumentSession session, Guid caseId, IReadOnlyList<CaseEvent> events, CaseCipher cipher, Cause cause)
    {
        events = texts.Into(caseId, null, events, cipher);
        session.Sign(cause.Actor, cause.Correlation, cause.Command);
        session.Events.StartStream<CitizenCase>(caseId, events);
        var opened = ((CitizenCase?)null).Evolve(caseId, events[0]).After(events.Skip(1));
        if (WhatIsDue.Next(opened) is { } due) await Schedule(session, new(caseId, due));
        return opened;
    }

    /// <summary>Puts a wake-up into the session: it is stored with the events that need it, or not at all.</summary>
    private async Task Schedule(IDocumentSession session, LookAtCase wakeUp)
    {
        var outbox = new MartenOutbox(runtime, session);
        await outbox.PublishAsync(wakeUp, new() { ScheduledTime = wakeUp.DueAt.ToUniversalTime() });
    }
}

/// <summary>Who acted, in which request, by which command.</summary>
public sealed record Cause(Actor Actor, string Correlation, string Command);
