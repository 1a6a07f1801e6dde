using Casework.Api.Store;
using Casework.Api.Timers;
using Casework.Domain;
using Casework.Domain.Cases;
using Casework.Domain.Cases.Timers;
using Casework.Projections.Vault;
using Marten;
using Wolverine.Marten;

namespace Casework.Api.Door;

/// <summary>Appends what a command decided, with everything that belongs to the same transaction, in one write batch.</summary>
public sealed class CaseWriter
{
    public async Task<CitizenCase> Write(
        HttpContext http, IDocumentSession session, OpenedCase opened, IReadOnlyList<CaseEvent> events, Cause cause, StoredAnswer? answer)
    {
        events = SealedFields.Bind(events, opened.Cipher);
        var after = opened.Current.After(events);
        after.Version = opened.Current.Version + events.Count;
        if (events.Count == 0)
        {
            await session.CommitMark(http.RequestAborted);
            return after;
        }

        if (opened.Current.IsArchived) await session.TakeOutOfArchive(opened.Current.Id, http.RequestAborted);
        session.Sign(cause.Actor, cause.Correlation, cause.Command);
        opened.Stream.AppendMany(events);
        if (answer is not null) session.Keep(answer, opened.Stored);
        if (WhatIsDue.Next(after) is { } due && due != WhatIsDue.Next(opened.Current)) await Schedule(http.RequestServices, session, new(after.Id, due));
        await session.Commit(http.RequestAborted);
        return after;
    }

    /// <summary>Puts a wake-up into the session: it is stored with the events that need it, or not at all.</summary>
    /// <param name="scope">The services of one scope, which outlives the session's saving.</param>
    public static async Task Schedule(IServiceProvider scope, IDocumentSession session, LookAtCase wakeUp)
    {
        var outbox = scope.GetRequiredService<IMartenOutbox>();
        outbox.Enroll(session);
        await outbox.PublishAsync(wakeUp, new() { ScheduledTime = wakeUp.DueAt.ToUniversalTime() });
    }
}

/// <summary>Who acted, in which request, by which command.</summary>
public sealed record Cause(Actor Actor, string Correlation, string Command);
