using Casework.Proof.Entries;
using Casework.Proof.Notes;
using Casework.Proof.Tree;
using Npgsql;
using NpgsqlTypes;

namespace Casework.Sealing.Logs;

/// <summary>How far a log is: its name, how many leaves it has, up to which position of what it seals, and the checkpoint that says so.</summary>
public sealed record LogHead(string Origin, long Size, long Position, string Checkpoint);

/// <summary>One transaction of the sealer: what it reads of the log, and what it adds.</summary>
public sealed class SealingBatch(LogTables tables, NpgsqlConnection connection, SigningKey key)
{
    public async Task<LogHead?> Head(CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand($"select origin, size, position, checkpoint from {tables.Head}", connection);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        return await reader.ReadAsync(cancellation) ? new(reader.GetString(0), reader.GetInt64(1), reader.GetInt64(2), reader.GetString(3)) : null;
    }

    /// <summary>The first row of a log that has no leaves yet.</summary>
    public async Task<LogHead> Begin(string origin, CancellationToken cancellation)
    {
        var head = new LogHead(origin, 0, 0, new Checkpoint(origin, 0, Hash.Empty).Sign(key).ToString());
        await Run(cancellation, $"insert into {tables.Head} (id, origin, size, position, checkpoint) values (true, $1, 0, 0, $2)",
            new() { Value = head.Origin }, new() { Value = head.Checkpoint });
        return head;
    }

    /// <summary>Adds leaves, tiles and a newly signed checkpoint.</summary>
    public async Task<LogHead> Add(LogHead head, IReadOnlyList<LogCandidate> settled, CancellationToken cancellation)
    {
        var leaves = settled.Where(each => each.Entry is not null).ToList();
        return await Grow(head with { Position = settled[^1].Position }, leaves, head.Origin, cancellation);
    }

    /// <summary>The log goes on under the name of an epoch, whose entry is its next leaf. It stands for no position that is ever handed out.</summary>
    public async Task<LogHead> Begin(EpochEntry epoch, LogHead head, CancellationToken cancellation)
    {
        var entry = epoch.Write();
        await Run(cancellation, $"insert into {tables.Epochs} (leaf, entry) values ($1, $2)", new() { Value = epoch.Leaf }, new() { Value = entry });
        return await Grow(head, [new(-1 - epoch.Leaf, _ => entry)], epoch.Origin, cancellation);
    }

    /// <summary>The first entries of the epochs so far.</summary>
    public async Task<IReadOnlyList<byte[]>> Epochs(CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand($"select entry from {tables.Epochs} order by leaf", connection);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var entries = new List<byte[]>();
        while (await reader.ReadAsync(cancellation)) entries.Add(reader.GetFieldValue<byte[]>(0));
        return entries;
    }

    private async Task<LogHead> Grow(LogHead head, IReadOnlyList<LogCandidate> leaves, string origin, CancellationToken cancellation)
    {
        var tree = GrowingTree.From(head.Size, await Edge(head.Size, cancellation));
        foreach (var leaf in leaves) tree.Append(Hash.Leaf(leaf.Entry!(tree.Size)));
        var next = head with { Origin = origin, Size = tree.Size, Checkpoint = new Checkpoint(origin, tree.Size, tree.Root).Sign(key).ToString() };
        await Run(cancellation, $"insert into {tables.Leaves} (leaf, position) select * from unnest($1, $2)",
            new() { Value = leaves.Select((_, i) => head.Size + i).ToArray() }, new() { Value = leaves.Select(leaf => leaf.Position).ToArray() });
        await Write([.. tree.TakeFilled(), .. Partial(tree)], cancellation);
        await Write(next, cancellation);
        return next;
    }

    /// <summary>The same head under a checkpoint of today's key.</summary>
    public async Task<LogHead> SignAnew(LogHead head, CancellationToken cancellation)
    {
        var next = head with { Checkpoint = Checkpoint.Parse(SignedNote.Parse(head.Checkpoint).Text).Sign(key).ToString() };
        await Write(next, cancellation);
        return next;
    }

    /// <summary>The hashes of one tile; fewer than asked for where the tree does not reach, null where it has none.</summary>
    public async Task<byte[]?> Tile(int level, long index, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand($"select hashes from {tables.Tiles} where level = $1 and tile = $2", connection)
        { Parameters = { new() { Value = level }, new() { Value = index } } };
        return (byte[]?)await command.ExecuteScalarAsync(cancellation);
    }

    /// <summary>The partial tiles at the right, from level 0 up.</summary>
    private async Task<IReadOnlyList<byte[]>> Edge(long size, CancellationToken cancellation)
    {
        var edge = new List<byte[]>();
        for (var (level, hashes) = (0, size); hashes > 0; level++, hashes /= TileAddress.Full)
        {
            var width = (int)(hashes % TileAddress.Full);
            var tile = width == 0 ? [] : await Tile(level, hashes / TileAddress.Full, cancellation) ?? [];
            edge.Add(tile.Length >= width * Hash.Size ? tile[..(width * Hash.Size)] : throw new InvalidOperationException($"The log has lost hashes of level {level}."));
        }

        return edge;
    }

    private static IEnumerable<(TileAddress, byte[])> Partial(GrowingTree tree) => tree.Edge
        .Select((hashes, level) => (new TileAddress(level, (tree.Size >> (8 * level)) / TileAddress.Full), hashes)).Where(tile => tile.hashes.Length > 0);

    private Task Write(IReadOnlyList<(TileAddress Address, byte[] Hashes)> tiles, CancellationToken cancellation) => Run(cancellation,
        $"insert into {tables.Tiles} (level, tile, hashes) select * from unnest($1, $2, $3) on conflict (level, tile) do update set hashes = excluded.hashes",
        new() { Value = tiles.Select(tile => tile.Address.Level).ToArray() }, new() { Value = tiles.Select(tile => tile.Address.Index).ToArray() },
        new() { Value = tiles.Select(tile => tile.Hashes).ToArray(), NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Bytea });

    private Task Write(LogHead head, CancellationToken cancellation) => Run(cancellation,
        $"update {tables.Head} set size = $1, position = $2, checkpoint = $3, origin = $4",
        new() { Value = head.Size }, new() { Value = head.Position }, new() { Value = head.Checkpoint }, new() { Value = head.Origin });

    private async Task Run(CancellationToken cancellation, string sql, params NpgsqlParameter[] parameters)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        command.Parameters.AddRange(parameters);
        await command.ExecuteNonQueryAsync(cancellation);
    }
}
