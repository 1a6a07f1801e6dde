using Casework.Api.Cases.Intake;
using Casework.Api.Door;
using Casework.Api.Store;
using Casework.Domain;
using Casework.Domain.Cases;
using Casework.Domain.Cases.Intake;
using Casework.Domain.Catalogues;
using Casework.Projections.Vault;
using Marten;

namespace Casework.Api.FirstStart;

/// <summary>One open case for whoever tries the system out: of a citizen with a test number, taken in at the counter by the first of the ready-made people.</summary>
public sealed class DemoCase(IDocumentStore store, KeyRing keys, CitizenIndex citizens, CatalogueVersions catalogues, CaseNumbers numbers, TimeProvider time)
{
    /// <summary>A number that is never given to anybody.</summary>
    private const string TestBsn = "999993653";

    private static readonly OpenCaseRequest Request = new(
        new(CitizenKind.Person, "Mevrouw De Vries", TestBsn, null), null, Channel.Counter, null, null, Wish.Together, null, "nl", null, false,
        [new("Ik word volgend jaar 67. Wat moet ik doen om AOW te krijgen?", "aow-pension", null)], null);

    /// <summary>The case with its tracking code; made now if there is none.</summary>
    public async Task<(CitizenCase Case, string TrackingCode)> FindOrOpen(Actor official, CancellationToken cancellation)
    {
        await using var session = store.LightweightSession();
        var index = citizens.Of(TestBsn, null)!;
        var found = await session.LoadAsync<OpenCaseOf>(index, cancellation);
        var current = found is null ? await Open(session, index, official, cancellation) : (await session.LoadAsync<CitizenCase>(found.CaseId, cancellation))!;
        await keys.Fetch(session, [current.Id], cancellation);
        return (current, keys.Open(current.TrackingCode) ?? "");
    }

    private async Task<CitizenCase> Open(IDocumentSession session, string index, Actor official, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        var caseId = Guid.CreateVersion7(now);
        var key = keys.Master.NewKey(caseId);
        var slip = new Slip(keys.Add(key), new(official, now, catalogues.Current));
        var code = TrackingCode.New();
        var intake = new IntakeAtDesk(Request, TestBsn, null, official.Desk!, new(official.Id, official.Name));
        var opening = intake.Opening(slip, await numbers.Next(now, cancellation), code, citizens.OfTrackingCode(caseId, TrackingCode.Normal(code)));
        var events = new OpenCase(opening, Request.Wish, null, Questions.From(Request.Questions!, slip, intake.Desk, opening.Channel, null, null)).Start(caseId, slip.At);

        session.LastModifiedBy = official.Id;
        session.CausationId = nameof(OpenCase);
        session.Events.StartStream<CitizenCase>(caseId, events);
        session.Insert(key);
        session.Insert(new OpenCaseOf(index, caseId));
        await session.SaveChangesAsync(cancellation);
        return ((CitizenCase?)null).Evolve(caseId, events[0]).After(events.Skip(1));
    }
}
