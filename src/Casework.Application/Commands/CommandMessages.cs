using System.Text.Json;
using Casework.Application.Access;
using Casework.Application.Json;
using Casework.Application.Officials;
using Casework.Application.Problems;
using Casework.Application.Store;
using Casework.Domain.Catalogues;
using Casework.Domain.Officials;
using Casework.Projections.Vault;
using Marten;
using Wolverine.Marten;
using Wolverine.Runtime;

namespace Casework.Application.Commands;

/// <summary>
/// Commands as messages: bulk acts, scheduled acts and other systems send them, and a handler carries each out through the executor, with the same checks in the
/// same order as over HTTP.
/// </summary>
public sealed class CommandMessages(
    IDocumentStore store, KeyRing keys, CommandRoutes routes, CommandExecutor executor, OfficialDirectory directory, CatalogueVersions catalogues, IWolverineRuntime runtime,
    TimeProvider time)
{
    /// <summary>Puts a command into the session: it is sent when the session is committed, or not at all.</summary>
    /// <param name="caller">In whose name, in the one placement in which they act.</param>
    /// <param name="endpoint">The class that describes the route.</param>
    /// <param name="path">The values of its path, the case among them.</param>
    /// <param name="key">With which a repeat is known.</param>
    /// <param name="at">When; null is now.</param>
    /// <returns>The id of its receipt, or null where the case has no key any more: then nothing is sent.</returns>
    public async Task<Guid?> Send<TBody>(
        IDocumentSession session, Caller caller, Type endpoint, PathValues path, TBody body, string key, DateTimeOffset? at, CancellationToken cancellation) where TBody : class
    {
        var (route, caseId, id) = (routes.Of(endpoint), path.Id("caseId"), Guid.CreateVersion7(time.GetUtcNow()));
        if (await session.LoadAsync<CaseKey>(caseId, cancellation) is not { } caseKey) return null;
        var cipher = keys.Add(caseKey);
        var sealedBody = cipher.Bind(cipher.Seal(JsonSerializer.Serialize(body, Body.Strict)), SentCommand.PlaceOf(id));
        var sent = new SentCommand(id, caseId, route.Name, path.Values, sealedBody, caller.Actor, Caller.KeyOf(caller.Id, null, route.Path, key), caller.Correlation)
        {
            Purpose = caller.Purpose,
            IfMatch = caller.IfMatch,
        };
        await new MartenOutbox(runtime, session).PublishAsync(sent, new() { ScheduledTime = at?.ToUniversalTime() });
        return id;
    }

    /// <summary>Carries one out and keeps what became of it. A second delivery does nothing.</summary>
    /// <exception cref="TryAgainException">Somebody else is at the case, or at the same key.</exception>
    public async Task Carry(SentCommand sent, CancellationToken cancellation)
    {
        await using var session = store.LightweightSession();
        if (await session.LoadAsync<CommandReceipt>(sent.Id, cancellation) is not null) return;
        var outcome = await Outcome(session, sent, cancellation);
        if (outcome.Refusal is { Code: "in-progress" or "changed-meanwhile" }) throw new TryAgainException();
        var (status, version) = outcome is CommandOutcome.Done done ? (routes.Named(sent.Route)!.Status, (long?)done.After.Version) : (outcome.Refusal!.Status, null);
        session.Store(new CommandReceipt(sent.Id, sent.CaseId, sent.Route, status, outcome.Refusal?.Code, version, time.GetUtcNow()));
        await session.Commit(cancellation);
    }

    private async Task<CommandOutcome> Outcome(IQuerySession session, SentCommand sent, CancellationToken cancellation)
    {
        keys.Refresh(sent.CaseId, await session.LoadAsync<CaseKey>(sent.CaseId, cancellation));
        sent.Body.Place = SentCommand.PlaceOf(sent.Id);
        if (routes.Named(sent.Route) is not { } route || keys.Open(sent.Body) is not { } json) return Problem.Of(409, "destroyed");
        if (!await IsStill(sent, cancellation)) return Problem.Of(403, "inactive-official");
        var caller = new Caller(new SignedIn(sent.Actor, null, null), sent.Actor.Id, sent.Correlation)
        {
            Purpose = sent.Purpose,
            IfMatch = sent.IfMatch,
            StoredKey = sent.Key,
            Aborted = cancellation,
        };
        var path = new PathValues(sent.Path);
        var gate = new OfficialGate(sent.CaseId, route, caller, path, catalogues.Current);
        return await route.Execute(executor, new(caller, gate, path, new JsonBody(System.Text.Encoding.UTF8.GetBytes(json))), cancellation);
    }

    /// <summary>Whether the official is active, and in the place in which they act, when it is carried out.</summary>
    private async Task<bool> IsStill(SentCommand sent, CancellationToken cancellation) =>
        await directory.Find(sent.Actor.Id, cancellation) is { Active: true } entry && !Placement.AllOf(sent.Actor).Except(entry.Placements).Any();
}

/// <summary>What could not be carried out now will be later.</summary>
public sealed class TryAgainException() : Exception("The case, or the key of the command, is taken.");

/// <summary>Carries out what was sent.</summary>
public static class SentCommandHandler
{
    public static Task Handle(SentCommand sent, CommandMessages messages, CancellationToken cancellation) => messages.Carry(sent, cancellation);
}
