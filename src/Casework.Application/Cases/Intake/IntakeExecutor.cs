using Casework.Application.Access;
using Casework.Application.Commands;
using Casework.Application.Drafts;
using Casework.Application.Officials;
using Casework.Application.Problems;
using Casework.Application.Reading;
using Casework.Application.Registers;
using Casework.Application.Store;
using Casework.Application.Validation;
using Casework.Domain.Cases;
using Casework.Domain.Cases.Intake;
using Casework.Domain.Cases.Sharing;
using Casework.Domain.Catalogues;
using Casework.Domain.Officials;
using Casework.Projections.Cases;
using Casework.Projections.Inline;
using Casework.Projections.Vault;
using Marten;

namespace Casework.Application.Cases.Intake;

/// <summary>
/// Executes an intake: it opens a case, or joins the citizen's open case. Two counters at the same moment make one case:
/// the key of <see cref="OpenCaseOf"/> decides, and the loser looks again and joins (law 2).
/// </summary>
public sealed class IntakeExecutor(
    IDocumentStore store, KeyRing keys, CitizenIndex citizens, CatalogueVersions catalogues, TimeProvider time, RequestValidation validation,
    CaseAppender appender, CaseOpening opening, InFlightKeys inFlight, Assurances assurances, FactSeal facts, IntakeDrafts drafts, OfficialDirectory directory,
    KnownFacts registers, ReadLog log)
{
    /// <param name="waits">Whether a second one under the same key waits for the first, or is told that it is in progress.</param>
    public async Task<QueryAnswer<Intaken>> Execute(Caller caller, IBodySource source, bool waits, CancellationToken cancellation)
    {
        caller = caller.As(AllowedRoles.Intake, AllowedRoles.Desk.Includes);
        if (!AllowedRoles.Intake.Includes(caller.Actor)) return new(Problem: Problem.Of(403, "not-allowed"));
        if (!AllowedRoles.Desk.Includes(caller.Actor) && assurances.Refusal(caller.SignedIn, CitizenAct.Ask) is { } tooLow) return new(Problem: tooLow);
        using var taken = waits ? await inFlight.Wait(caller.StoredKey, cancellation) : inFlight.Take(caller.StoredKey);
        if (taken is null) return new(Problem: Problem.Of(409, "in-progress") with { RetryAfter = 1 });

        var (body, malformed, hash) = await source.Json<OpenCaseRequest>(optional: false);
        if (validation.Check(body, malformed) is { } invalid) return new(Problem: invalid);
        var (intake, refused) = IntakeAtDesk.Of(body!, caller, assurances.Of(caller.SignedIn), catalogues.Current);
        refused ??= Reuse(body!, ref intake);
        return refused is not null
            ? new(Problem: refused)
            : await LostRace.TryTwice<QueryAnswer<Intaken>>(waiting => Attempt(new(caller, hash, cancellation), intake!, waiting), new(Problem: Problem.Of(409, "changed-meanwhile")));
    }

    /// <summary>Opens the seals of what was shown; one of somebody else, or of another day, is no fact.</summary>
    private Problem? Reuse(OpenCaseRequest body, ref IntakeAtDesk? intake)
    {
        var citizen = citizens.Of(intake!.Bsn, intake.KvkNumber);
        var opened = (body.Reuse ?? []).Select(reuse => (reuse, shown: facts.Open(reuse.Fact!, citizen))).ToList();
        if (opened.Any(both => both.shown is null)) return Problem.Of(400, "unknown-fact");
        intake = intake with { Reused = [.. opened.Select(both => new ReusedBody(both.shown!, both.reuse.Wrong))] };
        return null;
    }

    private async Task<QueryAnswer<Intaken>> Attempt(Call call, IntakeAtDesk intake, bool waiting)
    {
        await using var session = store.LightweightSession();
        var index = intake.Body.Separate is null ? citizens.Of(intake.Bsn, intake.KvkNumber) : null;
        var batch = session.CreateBatchQuery();
        var stored = call.StoredKey is { } key ? batch.Load<StoredAnswer>(key)! : Task.FromResult<StoredAnswer?>(null);
        var open = index is null ? Task.FromResult<OpenCaseOf?>(null) : batch.Load<OpenCaseOf>(index)!;
        await batch.Execute(call.Cancellation);

        var old = await stored;
        return (old.Holds(time.GetUtcNow()), await open) switch
        {
            (true, _) => await Repeat(session, old!, call),
            (_, { } found) => await Join(session, found.CaseId, call, intake, old, waiting),
            _ when await DiffersFromRegister(call, intake) => NameDiffers,
            _ => await Open(session, index, call, intake, old),
        };
    }

    private async Task<QueryAnswer<Intaken>> Open(IDocumentSession session, string? index, Call call, IntakeAtDesk intake, StoredAnswer? old)
    {
        intake = await intake.WithPresentManager(directory, call.Caller.Actor, call.Cancellation);
        var opened = await opening.Into(session, intake, index, call.Caller.Actor, call.Caller.Correlation, call.Cancellation);
        if (intake.Body.Draft is { } draft) drafts.Remove(session, draft);
        if (call.Stored(201, opened.Current.Id, opened.Version, opened.Context) is { } answer) session.Keep(answer, old);
        await session.Commit(call.Cancellation);
        return Answer(opened.Current, opened.Version, opened.Context.Ids, 201, opened.TrackingCode, call);
    }

    private async Task<QueryAnswer<Intaken>> Join(IDocumentSession session, Guid caseId, Call call, IntakeAtDesk intake, StoredAnswer? old, bool waiting)
    {
        var opened = await LoadedCase.Load(session, caseId, null, keys, waiting, call.Cancellation);
        if (call.IsOfDesk && !intake.Body.Confirms(OpenCaseRequest.NameDiffers) && !StatedName.GoesWith(intake.Body.Citizen!.Name, opened!.Cipher.Open(opened.Current.Citizen.Name))) return NameDiffers;
        var context = new CommandContext(opened!.Current, opened.Cipher, new(call.Caller.Actor, time.GetUtcNow(), catalogues.Current), PathValues.None, call.Caller.Language);
        var asked = Questions.From(intake.Body.Questions!, context, intake.Desk, intake.Body.Channel!.Value, intake.Body.LifeEvent, intake.Reused, intake.Identified);
        var decision = opened.Current.Handle(new JoinCase(intake.Body.Wish, intake.SupportNeed(context), asked, intake.Reach(context), intake.Recorded), context.At);
        if (decision is not Decision.Accepted { Events: var decided }) throw new LostRaceException();
        var events = await directory.Completed(opened.Current, decided, context.At, new Dictionary<string, DirectoryEntry>(), call.Cancellation);

        if (intake.Body.Draft is { } draft) drafts.Remove(session, draft);
        var answer = call.Stored(200, caseId, opened.Current.Version + events.Count, context);
        var after = await appender.Append(
            session, opened with { Stored = old }, events, new(call.Caller.Actor, call.Caller.Correlation, nameof(JoinCase)), answer, call.Cancellation);
        if (call.IsOfDesk) await log.Write(call.Caller, "join", caseId);
        return Answer(after, after.Version, context.Ids, 200, opened.Cipher.Open(after.TrackingCode), call);
    }

    /// <summary>What is known of the number where the citizen has no open case; a register that does not answer says nothing.</summary>
    private async Task<bool> DiffersFromRegister(Call call, IntakeAtDesk intake)
    {
        if (!call.IsOfDesk || intake.Body.Citizen!.Name is not { } stated || intake.Body.Confirms(OpenCaseRequest.NameDiffers)) return false;
        var known = await registers.Of(intake.Bsn, intake.KvkNumber, call.Cancellation);
        return !StatedName.GoesWith(stated, known.Facts.FirstOrDefault(fact => fact.Attribute == "name")?.Value);
    }

    /// <summary>It says no name: whoever mistyped a number learns nothing of whose it is.</summary>
    private static readonly QueryAnswer<Intaken> NameDiffers = new(Problem: Problem.Of(409, OpenCaseRequest.NameDiffers));

    private async Task<QueryAnswer<Intaken>> Repeat(IDocumentSession session, StoredAnswer stored, Call call)
    {
        if (stored.BodyHash != call.BodyHash) return new(Problem: Problem.Of(409, "idempotency-key-reused"));
        await session.CommitMark(call.Cancellation);
        var then = (await CaseRecordProjection.AsOf(session, stored.CaseId, stored.Version, call.Cancellation))!.State;
        await keys.Fetch(session, [stored.CaseId], call.Cancellation);
        // A code that was renewed since opens nothing any more: it is not given back.
        var now = (await session.LoadAsync<CaseRecord>(stored.CaseId, call.Cancellation))?.State;
        return Answer(then, stored.Version, stored.Ids, stored.Status, now?.TrackingCodeHash == then.TrackingCodeHash ? keys.Open(then.TrackingCode) : null, call);
    }

    /// <summary>Whoever takes in a question at another desk learns of the case that it joined its number, and no more: to read it needs a purpose.</summary>
    private QueryAnswer<Intaken> Answer(CitizenCase after, long version, IReadOnlyList<Guid> ids, int status, string? code, Call call)
    {
        var sees = !call.IsOfDesk || call.Caller.Actor.WorksAt(after.Desk) || status == 201
            ? Visibility.Whole(after, Relation.Desk)
            : Visibility.OfNewQuestions(ids);
        return new(new Intaken(
            status, IntakeAnswer.Of(after, ids, status == 200, sees.IsWhole ? code : null, sees, catalogues, call.Caller.Language), after.Id, version));
    }

    /// <summary>One intake over both of its attempts.</summary>
    private sealed record Call(Caller Caller, string BodyHash, CancellationToken Cancellation)
    {
        /// <summary>An official took it in; else the citizen did.</summary>
        public bool IsOfDesk => AllowedRoles.Desk.Includes(Caller.Actor);

        public string? StoredKey => Caller.StoredKey;

        public StoredAnswer? Stored(int status, Guid caseId, long version, CommandContext context) =>
            StoredKey is { } key ? new(key, BodyHash, status, caseId, version, context.Ids, context.At.Now) : null;
    }
}

/// <summary>An intake that was carried out.</summary>
/// <param name="Status">201 where it opened a case, 200 where it joined one.</param>
public sealed record Intaken(int Status, IntakeAnswer Answer, Guid CaseId, long Version);
