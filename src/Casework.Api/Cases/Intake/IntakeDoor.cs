using Casework.Api.Door;
using Casework.Api.Drafts;
using Casework.Api.Officials;
using Casework.Api.Reading;
using Casework.Api.Registers;
using Casework.Api.SignIn;
using Casework.Api.Store;
using Casework.Api.Texts;
using Casework.Domain.Cases.Intake;
using Casework.Domain.Cases.Sharing;
using Casework.Domain.Cases;
using Casework.Domain.Catalogues;
using Casework.Domain.Officials;
using Casework.Projections.Cases;
using Casework.Projections.Vault;
using Marten;

namespace Casework.Api.Cases.Intake;

/// <summary>
/// The way in for a new case: it opens one, or joins the citizen's open case. Two counters at the same moment make one case:
/// the key of <see cref="OpenCaseOf"/> decides, and the loser looks again and joins (law 2).
/// </summary>
public sealed class IntakeDoor(
    IDocumentStore store, KeyRing keys, CitizenIndex citizens, CatalogueVersions catalogues, TimeProvider time, Shapes shapes,
    CaseWriter writer, CaseOpening opening, InFlight inFlight, Assurances assurances, FactSeal facts, IntakeDrafts drafts, OfficialDirectory directory,
    KnownFacts registers, ReadLog log)
{
    public async Task<IResult> Handle(HttpContext http)
    {
        var caller = Caller.Of(http, Who.Intake, Who.Desk.Includes);
        if (!Who.Intake.Includes(caller.Actor)) return Problem.Of(403, "not-allowed").ToResult();
        if (!Who.Desk.Includes(caller.Actor) && assurances.Refusal(http.User, CitizenAct.Ask) is { } tooLow) return tooLow.ToResult();
        using var taken = inFlight.Take(caller.StoredKey(http.Request));
        if (taken is null) return (Problem.Of(409, "in-progress") with { RetryAfter = 1 }).ToResult();

        var bytes = await Body.Bytes(http.Request, http.RequestAborted);
        var (body, malformed) = Body.Parse<OpenCaseRequest>(http.Request, bytes, optional: false);
        if (shapes.Check(body, malformed) is { } badShape) return badShape.ToResult();
        var (intake, refused) = IntakeAtDesk.Of(body!, caller, catalogues.Current);
        refused = refused ?? Reuse(body!, ref intake);
        return refused is not null ? refused.ToResult() : await LostRace.TryTwice(waiting => Attempt(new(http, caller, bytes), intake!, waiting));
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

    private async Task<IResult> Attempt(Knock knock, IntakeAtDesk intake, bool waiting)
    {
        await using var session = store.LightweightSession();
        var index = intake.Body.Separate is null ? citizens.Of(intake.Bsn, intake.KvkNumber) : null;
        var batch = session.CreateBatchQuery();
        var stored = knock.StoredKey is { } key ? batch.Load<StoredAnswer>(key)! : Task.FromResult<StoredAnswer?>(null);
        var open = index is null ? Task.FromResult<OpenCaseOf?>(null) : batch.Load<OpenCaseOf>(index)!;
        await batch.Execute(knock.Http.RequestAborted);

        var old = await stored;
        return (old.Holds(time.GetUtcNow()), await open) switch
        {
            (true, _) => await Repeat(session, old!, knock),
            (_, { } found) => await Join(session, found.CaseId, knock, intake, old, waiting),
            _ when await DiffersFromRegister(knock, intake) => NameDiffers,
            _ => await Open(session, index, knock, intake, old),
        };
    }

    private async Task<IResult> Open(IDocumentSession session, string? index, Knock knock, IntakeAtDesk intake, StoredAnswer? old)
    {
        intake = await intake.WithPresentManager(directory, knock.Caller.Actor, knock.Http.RequestAborted);
        var opened = await opening.Into(session, intake, index, knock.Caller.Actor, knock.Caller.Correlation, knock.Http.RequestServices, knock.Http.RequestAborted);
        if (intake.Body.Draft is { } draft) drafts.Remove(session, draft);
        if (knock.Stored(201, opened.Current.Id, opened.Version, opened.Slip) is { } answer) session.Keep(answer, old);
        await session.Commit(knock.Http.RequestAborted);
        return Answer(opened.Current, opened.Version, opened.Slip.Ids, 201, opened.TrackingCode, knock);
    }

    private async Task<IResult> Join(IDocumentSession session, Guid caseId, Knock knock, IntakeAtDesk intake, StoredAnswer? old, bool waiting)
    {
        var opened = await OpenedCase.Load(session, caseId, null, keys, waiting, knock.Http.RequestAborted);
        if (knock.IsOfDesk && !intake.Body.Confirms(OpenCaseRequest.NameDiffers) && !StatedName.GoesWith(intake.Body.Citizen!.Name, opened!.Cipher.Open(opened.Current.Citizen.Name))) return NameDiffers;
        var slip = new Slip(opened!.Cipher, new(knock.Caller.Actor, time.GetUtcNow(), catalogues.Current));
        var asked = Questions.From(intake.Body.Questions!, slip, intake.Desk, intake.Body.Channel!.Value, intake.Body.LifeEvent, opened.Current, intake.Reused, intake.Identified);
        var decision = opened.Current.Handle(new JoinCase(intake.Body.Wish, intake.SupportNeed(slip), asked, intake.Reach(slip)), slip.At);
        if (decision is not Decision.Accepted { Events: var decided }) throw new LostRaceException();
        var events = await directory.Completed(opened.Current, decided, slip.At, new Dictionary<string, DirectoryEntry>(), knock.Http.RequestAborted);

        if (intake.Body.Draft is { } draft) drafts.Remove(session, draft);
        var answer = knock.Stored(200, caseId, opened.Current.Version + events.Count, slip);
        var after = await writer.Write(knock.Http, session, opened with { Stored = old }, events, new(knock.Caller.Actor, knock.Caller.Correlation, nameof(JoinCase)), answer);
        if (knock.IsOfDesk) await log.Write(knock.Caller, "join", caseId);
        return Answer(after, after.Version, slip.Ids, 200, opened.Cipher.Open(after.TrackingCode), knock);
    }

    /// <summary>What is known of the number where the citizen has no open case; a register that does not answer says nothing.</summary>
    private async Task<bool> DiffersFromRegister(Knock knock, IntakeAtDesk intake)
    {
        if (!knock.IsOfDesk || intake.Body.Citizen!.Name is not { } stated || intake.Body.Confirms(OpenCaseRequest.NameDiffers)) return false;
        var known = await registers.Of(intake.Bsn, intake.KvkNumber, knock.Http.RequestAborted);
        return !StatedName.GoesWith(stated, known.Facts.FirstOrDefault(fact => fact.Attribute == "name")?.Value);
    }

    /// <summary>It says no name: whoever mistyped a number learns nothing of whose it is.</summary>
    private static IResult NameDiffers => Problem.Of(409, OpenCaseRequest.NameDiffers).ToResult();

    private async Task<IResult> Repeat(IDocumentSession session, StoredAnswer stored, Knock knock)
    {
        if (stored.BodyHash != knock.BodyHash) return Problem.Of(409, "idempotency-key-reused").ToResult();
        await session.CommitMark(knock.Http.RequestAborted);
        var then = (await CaseRecordProjection.AsOf(session, stored.CaseId, stored.Version, knock.Http.RequestAborted))!.State;
        await keys.Fetch(session, [stored.CaseId], knock.Http.RequestAborted);
        // A code that was renewed since opens nothing any more: it is not given back.
        var now = (await session.LoadAsync<CaseRecord>(stored.CaseId, knock.Http.RequestAborted))?.State;
        return Answer(then, stored.Version, stored.Ids, stored.Status, now?.TrackingCodeHash == then.TrackingCodeHash ? keys.Open(then.TrackingCode) : null, knock);
    }

    /// <summary>Whoever takes in a question at another desk learns of the case that it joined its number, and no more: to read it needs a purpose.</summary>
    private CaseAnswer Answer(CitizenCase after, long version, IReadOnlyList<Guid> ids, int status, string? code, Knock knock)
    {
        var sees = !knock.IsOfDesk || knock.Caller.Actor.WorksAt(after.Desk) || status == 201
            ? Visibility.Whole(after, Relation.Desk)
            : Visibility.OfNewQuestions(ids);
        return new(
            status, IntakeAnswer.Of(after, ids, status == 200, sees.IsWhole ? code : null, sees, catalogues, Language.Of(knock.Http.Request)), version, $"/api/v1/cases/{after.Id}");
    }

    private sealed record Knock(HttpContext Http, Caller Caller, byte[] Bytes)
    {
        /// <summary>An official took it in; else the citizen did.</summary>
        public bool IsOfDesk => Who.Desk.Includes(Caller.Actor);

        public string? StoredKey => Caller.StoredKey(Http.Request);

        public string BodyHash { get; } = StoredAnswers.Hash(Bytes);

        public StoredAnswer? Stored(int status, Guid caseId, long version, Slip slip) =>
            StoredKey is { } key ? new(key, BodyHash, status, caseId, version, slip.Ids, slip.At.Now) : null;
    }
}
