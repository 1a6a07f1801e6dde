using Casework.Application.Store;
using Casework.Domain;
using Casework.Domain.Cases;
using Casework.Domain.Catalogues;
using Casework.Projections.Vault;
using Marten;

namespace Casework.Application.Commands;

/// <summary>
/// What the system does on a case by itself: timers, messages that did not arrive, replacing an official who left, recording a destruction
/// again after a restore.
/// </summary>
public sealed class SystemActs(IDocumentStore store, CatalogueVersions catalogues, TimeProvider time, CaseAppender appender, KeyRing keys)
{
    /// <param name="command">What causes it, as the event store records it.</param>
    /// <param name="decide">The events that the case, as it is now, asks for; none is nothing to do.</param>
    /// <param name="actor">Whose act caused it, where that was no act on the case itself; else the system's own.</param>
    /// <returns>Whether anything was appended.</returns>
    public Task<bool> Do(
        Guid caseId, string command, string correlation, Func<CitizenCase, Circumstances, IReadOnlyList<CaseEvent>> decide, CancellationToken cancellation,
        Actor? actor = null) =>
        LostRace.TryTwice(waiting => Attempt(caseId, new(actor ?? Actor.System, correlation, command), decide, waiting, cancellation));

    private async Task<bool> Attempt(
        Guid caseId, Cause cause, Func<CitizenCase, Circumstances, IReadOnlyList<CaseEvent>> decide, bool waiting, CancellationToken cancellation)
    {
        await using var session = store.LightweightSession();
        if (await LoadedCase.Load(session, caseId, null, keys, waiting, cancellation, keyless: true) is not { } loaded) return false;
        var events = decide(loaded.Current, new(cause.Actor, time.GetUtcNow(), catalogues.Current));
        if (events.Count == 0) return false;
        await appender.Append(session, loaded, events, cause, null, cancellation);
        return true;
    }
}
