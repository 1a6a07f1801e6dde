using Casework.Api.Tests.Proof;
using Casework.Application.Records;
using Casework.Application.Store;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Casework.Api.Tests.Records;

/// <summary>A desk of which a test moves the clock beyond the dossier period, and archives when it says so.</summary>
public sealed class ArchiveDesk : ProofDesk
{
    public ArchiveDesk() => Clock = new(new(2031, 11, 24, 9, 0, 0, TimeSpan.Zero));

    public Archiving Archiving => Host.Services.GetRequiredService<Archiving>();

    public async Task<TakenIn> Closed(string? bsn = null)
    {
        var taken = await FirstLine().TakeIn(bsn);
        await FirstLine().AnswerAll(taken);
        await FirstLine().Close(taken);
        return taken;
    }

    /// <summary>A case that was closed more than a year ago and is in the archive now.</summary>
    public async Task<TakenIn> Archived(string? bsn = null)
    {
        var taken = await Closed(bsn);
        LetAYearPass();
        await Archive();
        return taken;
    }

    public void LetAYearPass() => Clock.Advance(TimeSpan.FromDays(368));

    /// <summary>Whatever is due now, once the log and the news are up with it.</summary>
    public async Task<int> Archive()
    {
        await UpToDate();
        var archived = 0;
        for (var more = true; more;)
        {
            (var now, more) = await Archiving.Archive(TestContext.Current.CancellationToken);
            archived += now;
        }

        return archived;
    }

    public async Task UpToDate()
    {
        await Sealed();
        await Waiting.Until(() => Ask<bool>("select (select position from {0}.outbox_head) >= (select max(seq_id) from {0}.mt_events)"), "all news is looked at");
    }

    /// <summary>Both the stream and all of its events.</summary>
    public Task<bool> IsArchived(TakenIn taken) => Ask<bool>(
        $"select (select bool_and(is_archived) and count(*) = 1 from {{0}}.mt_streams where id = '{taken.CaseId}') and (select bool_and(is_archived) from {{0}}.mt_events where stream_id = '{taken.CaseId}')");

    /// <summary>The stored names of everything that happened, also in an archived case.</summary>
    public async Task<string[]> Told(TakenIn taken) =>
        (await Ask<string>($"select string_agg(type, ' ' order by version) from {{0}}.mt_events where stream_id = '{taken.CaseId}'")).Split(' ');

    /// <summary>Whoever follows the events by this head waits meanwhile.</summary>
    public async Task<IAsyncDisposable> Hold(string head)
    {
        var connection = new NpgsqlConnection(Host.Services.GetRequiredService<StoreSettings>().OwnerConnection + ";Pooling=false");
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = new NpgsqlCommand($"select pg_advisory_lock(hashtextextended('{Schema}.{head}', 0))", connection);
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        return connection;
    }
}
