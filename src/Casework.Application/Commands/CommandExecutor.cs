using Casework.Application.Destruction;
using Casework.Application.Officials;
using Casework.Application.Problems;
using Casework.Application.Store;
using Casework.Application.Validation;
using Casework.Domain.Cases;
using Casework.Domain.Catalogues;
using Casework.Projections.Inline;
using Casework.Projections.Vault;
using Marten;

namespace Casework.Application.Commands;

/// <summary>
/// Executes the commands of a case, whoever sends them. It checks in the order of the contract (role, case, body, If-Match, rules), so that
/// nobody learns of a body's faults on a case they may not touch; a command under a key that was carried out is answered again; after a lost race it tries once more.
/// </summary>
public sealed class CommandExecutor(
    IDocumentStore store, KeyRing keys, CatalogueVersions catalogues, TimeProvider time, RequestValidation validation, OpenCaseIndex openCases, CaseAppender appender,
    Destructions destructions, InFlightKeys inFlight, OfficialDirectory directory)
{
    public async Task<CommandOutcome> Execute<TBody>(CommandCall<TBody> call, CancellationToken cancellation) where TBody : class
    {
        if (!call.Route.Roles.Includes(call.Caller.Actor)) return Problem.Of(403, "not-allowed");
        using var taken = inFlight.Take(call.Caller.StoredKey);
        if (taken is null) return Problem.Of(409, "in-progress") with { RetryAfter = 1 };
        return await LostRace.TryTwice<CommandOutcome>(waiting => Attempt(call, waiting, cancellation), Problem.Of(409, "changed-meanwhile"));
    }

    private static readonly Problem OutsideMandate = Problem.Of(403, "outside-mandate");

    private async Task<CommandOutcome> Attempt<TBody>(CommandCall<TBody> call, bool waiting, CancellationToken cancellation) where TBody : class
    {
        await using var session = store.LightweightSession();
        var loaded = await LoadedCase.Load(session, await call.Gate.Find(session, cancellation), call.Caller.StoredKey, keys, waiting, cancellation);
        if (loaded is null) return call.Gate.Unknown();
        var (current, (admission, noAccess)) = (loaded.Current, call.Gate.Admit(loaded.Current));
        if (noAccess is not null) return noAccess;

        var actor = call.Gate.ActorOn(current, admission);
        if (call.IsOutsideMandate(current, actor, null)) return OutsideMandate;
        var (body, malformed, hash) = await call.Read(loaded);
        var stored = loaded.Stored.Holds(time.GetUtcNow()) ? loaded.Stored : null;
        if (stored?.BodyHash == hash) return await Repeat(session, loaded, stored, call, cancellation);
        if (call.IsOutsideMandate(current, actor, body)) return OutsideMandate;
        if (call.DoesNotSee(current, admission, body)) return Problem.NotFound;
        if ((malformed is null ? call.Gate.Suffices(current, body) : null) is { } tooLow) return tooLow;
        if (validation.Check(body, malformed) is { } invalid) return invalid;
        var named = await NamedOfficials.In(body, current, actor, directory, session, cancellation);
        if (named.Unknown is { } unknown) return unknown;
        var context = new CommandContext(current, loaded.Cipher, new(actor, time.GetUtcNow(), catalogues.Current), call.Path, call.Caller.Language)
        { Officials = named.Known, SignedIn = call.Caller.SignedIn };
        if (call.Route.Check?.Invoke(body!, context) is { } unfitting) return unfitting;
        if (stored is not null) return Problem.Of(409, "idempotency-key-reused");
        if (!call.Matches(current.Version)) return Problem.Of(412, "stale");
        if (named.Unfit is { } unfit) return unfit;

        var command = call.Route.Command(body!, context);
        return current.Handle(command, context.At) switch
        {
            Decision.Refused { Refusal: var refusal } => Refusals.Problem(refusal, call.Path),
            Decision.Accepted { Events: var events } => await Append(call, session, loaded, command, events, context, hash, cancellation),
            _ => throw new InvalidOperationException(),
        };
    }

    private async Task<CommandOutcome> Append<TBody>(
        CommandCall<TBody> call, IDocumentSession session, LoadedCase loaded, ICaseCommand command, IReadOnlyList<CaseEvent> decided, CommandContext context, string hash,
        CancellationToken cancellation) where TBody : class
    {
        var events = await directory.Completed(loaded.Current, decided, context.At, context.Officials, cancellation);
        if (await openCases.Follow(session, loaded, events, call.Route.WhenOtherCaseOpen, cancellation) is { } otherOpen) return otherOpen;
        var cause = new Cause(context.At.Actor, call.Caller.Correlation, command.GetType().Name);
        var after = await destructions.Around(
            session, loaded.Current, events, () => appender.Append(session, loaded, events, cause, call.Stored(context, hash, events.Count), cancellation));
        return new CommandOutcome.Done(after, context);
    }

    private async Task<CommandOutcome> Repeat<TBody>(
        IDocumentSession session, LoadedCase loaded, StoredAnswer stored, CommandCall<TBody> call, CancellationToken cancellation) where TBody : class
    {
        await session.CommitMark(cancellation);
        var then = (await CaseRecordProjection.AsOf(session, stored.CaseId, stored.Version, cancellation))!.State;
        var at = new Circumstances(call.Caller.Actor, time.GetUtcNow(), catalogues.Current);
        return new CommandOutcome.Done(then, new(then, loaded.Cipher, at, call.Path, call.Caller.Language, stored.Ids));
    }
}
