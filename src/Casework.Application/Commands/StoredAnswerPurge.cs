using Casework.Application.Access;
using Casework.Application.Background;
using Casework.Application.Drafts;
using Casework.Application.Store;
using Marten;

namespace Casework.Application.Commands;

/// <summary>Clears away, every hour, the stored answers that no longer count, receipts of sent commands, half-filled forms that nobody finished, and ended sessions that are over anyway.</summary>
public sealed class StoredAnswerPurge(IDocumentStore store, TimeProvider time, ILogger<StoredAnswerPurge> log) : PeriodicWork(time, log)
{
    protected override TimeSpan Pause => TimeSpan.FromHours(1);

    protected override async Task Round(CancellationToken cancellation)
    {
        var limit = Time.GetUtcNow() - StoredAnswers.Kept;
        await using var session = store.LightweightSession();
        session.DeleteWhere<StoredAnswer>(answer => answer.At <= limit);
        var now = Time.GetUtcNow();
        var oldest = now - CommandReceipt.Kept;
        session.DeleteWhere<CommandReceipt>(receipt => receipt.At <= oldest);
        session.DeleteWhere<SealedDraft>(draft => draft.Until <= now);
        session.DeleteWhere<EndedSession>(ended => ended.Until <= now);
        await session.Commit(cancellation);
    }
}
