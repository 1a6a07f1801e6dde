using Casework.Application.Background;
using Casework.Application.Store;
using Marten;

namespace Casework.Application.Jobs;

/// <summary>Clears away, every hour, jobs that were begun a month ago, with what became of each case.</summary>
internal sealed class JobPurge(IDocumentStore store, StoreSettings settings, TimeProvider time, ILogger<JobPurge> log) : PeriodicWork(time, log)
{
    protected override TimeSpan Pause => TimeSpan.FromHours(1);

    protected override Task Round(CancellationToken cancellation) => Purge(cancellation);

    internal async Task Purge(CancellationToken cancellation)
    {
        var oldest = Time.GetUtcNow() - Job.Kept;
        await using var session = store.LightweightSession();
        session.QueueSqlCommand($"delete from {new JobTables(settings.Schema).Cases} where job_id in (select id from {store.Options.Schema.For<Job>()} where created_at <= ?)", oldest);
        session.DeleteWhere<Job>(job => job.CreatedAt <= oldest);
        await session.Commit(cancellation);
    }
}
