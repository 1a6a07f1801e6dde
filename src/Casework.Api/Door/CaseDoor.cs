using Casework.Api.Officials;
using Casework.Api.Records;
using Casework.Api.Store;
using Casework.Domain.Cases;
using Casework.Domain.Catalogues;
using Casework.Projections.Cases;
using Casework.Projections.Vault;
using Marten;

namespace Casework.Api.Door;

/// <summary>
/// The one way in for commands on a case. It checks in the order of the contract — role, case, shape, If-Match, rules — so that
/// nobody learns of a body's faults on a case they may not touch; it tries once more after a lost race.
/// </summary>
public sealed class CaseDoor(
    IDocumentStore store, KeyRing keys, CatalogueVersions catalogues, TimeProvider time, Shapes shapes, OpenCases places, CaseWriter writer,
    Destructions destructions, InFlight inFlight, OfficialDirectory directory)
{
    public Task<IResult> Handle<TBody>(HttpContext http, Guid caseId, CaseRequest<TBody> request) where TBody : class =>
        Handle(http, request, _ => Task.FromResult<Guid?>(caseId), (current, caller) =>
            Access.To(current, caller, request.Who, request.ReachOf?.Invoke(current, caller.Actor) ?? request.Reach, catalogues.Current));

    /// <summary>As above, for callers who name the case and prove themselves in another way (the citizen's routes).</summary>
    public async Task<IResult> Handle<TBody>(
        HttpContext http, CaseRequest<TBody> request, Func<IQuerySession, Task<Guid?>> find, Func<CitizenCase, Caller, (Admission? Admission, Problem? Problem)> access,
        Func<Problem>? unknown = null) where TBody : class
    {
        var caller = Caller.Of(http);
        if (!request.Who.Includes(caller.Actor)) return Problem.Of(403, "not-allowed").ToResult();
        using var taken = inFlight.Take(caller.StoredKey(http.Request));
        if (taken is null) return (Problem.Of(409, "in-progress") with { RetryAfter = 1 }).ToResult();

        var visit = new Visit<TBody>(http, caller, request, find, access, unknown ?? (() => Problem.NotFound));
        return await LostRace.TryTwice(waiting => Attempt(visit, waiting));
    }

    private static IResult OutsideMandate => Problem.Of(403, "outside-mandate").ToResult();

    private async Task<IResult> Attempt<TBody>(Visit<TBody> visit, bool waiting) where TBody : class
    {
        await using var session = store.LightweightSession();
        var opened = await OpenedCase.Load(session, await visit.Find(session), visit.StoredKey, keys, waiting, visit.Cancellation);
        if (opened is null) return visit.Unknown().ToResult();
        if (visit.Access(opened.Current) is { } noAccess) return noAccess.ToResult();

        if (visit.IsOutsideMandate(opened.Current, null)) return OutsideMandate;
        var (body, malformed, hash) = await visit.Read(opened);
        var stored = opened.Stored.Holds(time.GetUtcNow()) ? opened.Stored : null;
        if (stored?.BodyHash == hash) return await Repeat(session, stored, visit);
        if (visit.IsOutsideMandate(opened.Current, body)) return OutsideMandate;
        if (visit.DoesNotSee(opened.Current, body)) return Problem.NotFound.ToResult();
        if (shapes.Check(body, malformed) is { } badShape) return badShape.ToResult();
        var named = await NamedOfficials.In(body, opened.Current, visit.ActorOn(opened.Current), directory, session, visit.Cancellation);
        if (named.Unknown is { } unknown) return unknown.ToResult();
        if (stored is not null) return Problem.Of(409, "idempotency-key-reused").ToResult();
        if (!visit.Matches(opened.Current.Version)) return Problem.Of(412, "stale").ToResult();
        if (named.Unfit is { } unfit) return unfit.ToResult();

        var slip = new Slip(opened.Cipher, new(visit.ActorOn(opened.Current), time.GetUtcNow(), catalogues.Current)) { Officials = named.Known };
        var command = visit.Request.Command(body!, slip, opened.Current);
        return opened.Current.Handle(command, slip.At) switch
        {
            Decision.Refused { Refusal: var refusal } => Refusals.Problem(refusal, visit.Http).ToResult(),
            Decision.Accepted { Events: var events } => await Write(
                visit, session, opened, command, await directory.Completed(opened.Current, events, slip.At, named.Known, visit.Cancellation), slip, hash),
            _ => throw new InvalidOperationException(),
        };
    }

    private async Task<IResult> Write<TBody>(
        Visit<TBody> visit, IDocumentSession session, OpenedCase opened, ICaseCommand command, IReadOnlyList<CaseEvent> events, Slip slip, string hash) where TBody : class
    {
        if (await places.Follow(session, opened, events, visit.Request.WhenOtherCaseOpen, visit.Cancellation) is { } otherOpen) return otherOpen.ToResult();
        var after = await destructions.Around(session, opened.Current, events, () => writer.Write(
            visit.Http, session, opened, events, new(slip.At.Actor, visit.Caller.Correlation, command.GetType().Name), visit.Stored(slip, hash, opened, events)));
        return CaseAnswer.Of(visit.Request, after, slip.Ids);
    }

    private static async Task<IResult> Repeat<TBody>(IDocumentSession session, StoredAnswer stored, Visit<TBody> visit) where TBody : class
    {
        await session.CommitMark(visit.Cancellation);
        return CaseAnswer.Of(visit.Request, (await CaseRecordProjection.AsOf(session, stored.CaseId, stored.Version, visit.Cancellation))!.State, stored.Ids);
    }
}
