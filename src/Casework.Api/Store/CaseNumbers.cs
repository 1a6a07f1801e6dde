using Casework.Domain.Terms;
using Casework.Projections;
using Marten;
using Npgsql;

namespace Casework.Api.Store;

/// <summary>
/// Case numbers such as 2026-0000123: the year of recording in Amsterdam, then a PostgreSQL sequence that steps by a block,
/// so that most numbers cost no round trip. Gaps are allowed.
/// </summary>
public sealed class CaseNumbers(IDocumentStore store)
{
    public const int Block = 50;
    private readonly SemaphoreSlim _one = new(1);
    private long _next;
    private long _end;

    public async Task<string> Next(DateTimeOffset now, CancellationToken cancellation)
    {
        await _one.WaitAsync(cancellation);
        try
        {
            if (_next >= _end)
            {
                _next = (await TakeBlocks(1, cancellation))[0];
                _end = _next + Block;
            }

            return Number(now, _next++);
        }
        finally
        {
            _one.Release();
        }
    }

    /// <summary>Many numbers at once, in one round trip.</summary>
    public async Task<IReadOnlyList<string>> Take(int count, DateTimeOffset now, CancellationToken cancellation)
    {
        var blocks = await TakeBlocks((count + Block - 1) / Block, cancellation);
        return [.. Enumerable.Range(0, count).Select(i => Number(now, blocks[i / Block] + i % Block))];
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
