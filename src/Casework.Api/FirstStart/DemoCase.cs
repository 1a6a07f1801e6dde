using Casework.Application.Cases.Intake;
using Casework.Application.Store;
using Casework.Domain;
using Casework.Domain.Cases;
using Casework.Projections.Cases;
using Casework.Projections.Vault;
using Marten;

namespace Casework.Api.FirstStart;

/// <summary>One open case for whoever tries the system out: of a citizen with a test number, taken in at the counter by the first of the ready-made people.</summary>
public sealed class DemoCase(IDocumentStore store, KeyRing keys, CitizenIndex citizens, CaseOpening opening)
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
        var current = found is null ? await Open(session, index, official, cancellation) : (await session.LoadAsync<CaseRecord>(found.CaseId, cancellation))!.State;
        await keys.Fetch(session, [current.Id], cancellation);
        return (current, keys.Open(current.TrackingCode) ?? "");
    }

    private async Task<CitizenCase> Open(IDocumentSession session, string index, Actor official, CancellationToken cancellation)
    {
        var intake = new IntakeAtDesk(Request, TestBsn, null, official.Desk!, new(official.Id, official.Name));
        var opened = await opening.Into(session, intake, index, official, "first-start", cancellation);
        await session.Commit(cancellation);
        return opened.Current;
    }
}
