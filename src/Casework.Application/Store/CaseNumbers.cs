using Casework.Domain.Terms;
using Casework.Projections.Events;
using Marten;
using Npgsql;

namespace Casework.Application.Store;

/// <summary>
/// Case numbers such as 2026-0000123: the year of recording in Amsterdam, then a PostgreSQL sequence that steps by a block,
/// so that most numbers cost no round trip. The next block is fetched when half of one is used, so that nobody waits for it. Gaps are allowed.
/// </summary>
public sealed class CaseNumbers(IDocumentStore store)
{
    public const int Block = 50;
    private readonly Lock _gate = new();
    private readonly Queue<long> _numbers = new();
    private Task? _coming;

    public async Task<string> Next(DateTimeOffset now, CancellationToken cancellation)
    {
        while (true)
        {
            Task coming;
            lock (_gate)
            {
                if (_numbers.Count <= Block / 2) _coming ??= Task.Run(Fetch, CancellationToken.None);
                if (_numbers.TryDequeue(out var number)) return Number(now, number);
                coming = _coming!;
            }

            await coming.WaitAsync(cancellation);
        }
    }

    /// <summary>Many numbers at once, in one round trip.</summary>
    public async Task<IReadOnlyList<string>> Take(int count, DateTimeOffset now, CancellationToken cancellation)
    {
        var blocks = await TakeBlocks((count + Block - 1) / Block, cancellation);
        return [.. Enumerable.Range(0, count).Select(i => Number(now, blocks[i / Block] + i % Block))];
    }

    private async Task Fetch()
    {
        try
        {
            var first = (await TakeBlocks(1, CancellationToken.None))[0];
            lock (_gate)
            {
                for (var i = 0; i < Block; i++) _numbers.Enqueue(first + i);
            }
        }
        finally
        {
            lock (_gate) _coming = null;
        }
    }

    private static string Number(DateTimeOffset now, long number) => $"{LocalDay.Of(now).Year}-{number:0000000}";

    /// <summary>The first number of each block.</summary>
    private async Task<IReadOnlyList<long>> TakeBlocks(int count, CancellationToken cancellation)
    {
        await using var connection = await store.Connect(cancellation);
        await using var command = new NpgsqlCommand(
            $"select array_agg(nextval('{store.Options.DatabaseSchemaName}.case_number')) from generate_series(1, {count})", connection);
        return (long[])(await command.ExecuteScalarAsync(cancellation))!;
    }
}
