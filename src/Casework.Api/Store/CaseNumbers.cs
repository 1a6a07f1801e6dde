using Casework.Domain.Terms;
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
            if (_next >= _end) await TakeBlock(cancellation);
            return $"{LocalDay.Of(now).Year}-{_next++:0000000}";
        }
        finally
        {
            _one.Release();
        }
    }

    private async Task TakeBlock(CancellationToken cancellation)
    {
        await using var connection = store.Storage.Database.CreateConnection();
        await connection.OpenAsync(cancellation);
        await using var command = new NpgsqlCommand($"select nextval('{store.Options.DatabaseSchemaName}.case_number')", connection);
        _next = (long)(await command.ExecuteScalarAsync(cancellation))!;
        _end = _next + Block;
    }
}
