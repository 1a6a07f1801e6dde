using Casework.Application.Reading;
using Casework.Projections.Cases;
using Casework.Projections.Vault;
using Marten;

namespace Casework.Application.Track;

/// <summary>What the citizen's page needs of a case, in one round trip: its record, its key, and who looked.</summary>
internal static class TrackReading
{
    public static async Task<(CaseRecord? Record, IReadOnlyList<SeenGroup> Seen)> Of(IQuerySession session, string caseNumber, KeyRing keys, CancellationToken cancellation)
    {
        var options = session.DocumentStore.Options;
        var caseId = $"(select c.id from {options.Schema.For<CaseRecord>()} as c where c.data ->> 'caseNumber' = ?)";
        var batch = session.CreateBatchQuery();
        var records = batch.Query<CaseRecord>("where data ->> 'caseNumber' = ?", caseNumber);
        var vault = batch.Query<CaseKey>($"where id = {caseId}", caseNumber);
        var seen = batch.Query<SeenGroup>(SeenCases.Of(options.DatabaseSchemaName, caseId), caseNumber);
        await batch.Execute(cancellation);
        if ((await records).FirstOrDefault() is not { } record) return (null, []);
        keys.Refresh(record.Id, (await vault).FirstOrDefault());
        return (record, await seen);
    }
}
