using Casework.Projections.Readers;
using Casework.Projections.Vault;
using Marten;
using Microsoft.Extensions.DependencyInjection;

namespace Casework.Api.Tests;

internal static class Reads
{
    /// <summary>What the read log holds of a case, oldest first.</summary>
    public static async Task<IReadOnlyList<ReadEntry>> ReadersOf(this TestDesk desk, TakenIn taken)
    {
        await using var session = desk.Store.QuerySession();
        var id = Guid.Parse(taken.CaseId);
        return await session.Query<ReadEntry>().Where(entry => entry.CaseIds.Contains(id)).OrderBy(entry => entry.Id).ToListAsync();
    }

    /// <summary>Destroys the key of a case, as at the end of its retention.</summary>
    public static async Task Destroy(this TestDesk desk, TakenIn taken)
    {
        await using var session = desk.Store.LightweightSession();
        session.Delete<CaseKey>(Guid.Parse(taken.CaseId));
        await session.SaveChangesAsync();
        desk.Host.Services.GetRequiredService<KeyRing>().Forget(Guid.Parse(taken.CaseId));
    }
}
