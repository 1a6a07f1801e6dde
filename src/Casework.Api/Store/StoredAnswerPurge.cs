using Casework.Api.Commands;
using Marten;

namespace Casework.Api.Store;

/// <summary>Clears away, every hour, the stored answers that no longer count, receipts of sent commands, half-filled forms that nobody finished, and ended sessions that are over anyway.</summary>
public sealed partial class StoredAnswerPurge(IDocumentStore store, TimeProvider time, ILogger<StoredAnswerPurge> log) : EnduringWork(log)
{
    protected override async Task Work(CancellationToken stoppingToken)
    {
        using var hourly = new PeriodicTimer(TimeSpan.FromHours(1), time);
        while (await hourly.WaitForNextTickAsync(stoppingToken)) await TryPurge(stoppingToken);
    }

    private async Task TryPurge(CancellationToken stopping)
    {
        try
        {
            await Purge(stopping);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            LogFailure(log, e);
        }
    }

    private async Task Purge(CancellationToken cancellation)
    {
        var limit = time.GetUtcNow() - StoredAnswers.Kept;
        await using var session = store.LightweightSession();
        session.DeleteWhere<StoredAnswer>(answer => answer.At <= limit);
        var now = time.GetUtcNow();
        var oldest = now - CommandReceipt.Kept;
        session.DeleteWhere<CommandReceipt>(receipt => receipt.At <= oldest);
        session.DeleteWhere<Drafts.SealedDraft>(draft => draft.Until <= now);
        session.DeleteWhere<SignIn.EndedSession>(ended => ended.Until <= now);
        await session.Commit(cancellation);
    }

    [LoggerMessage(LogLevel.Warning, "Old answers could not be cleared away; the next hour tries again.")]
    private static partial void LogFailure(ILogger logger, Exception e);
}
