using System.Diagnostics;
using Npgsql;

namespace Casework.Api.Tests.Outages;

/// <summary>A PostgreSQL of a test's own, made as `casework` makes one, whose settings the test may change.</summary>
public sealed class OwnCluster : IAsyncDisposable
{
    private readonly string _folder = Path.Combine(Path.GetTempPath(), "casework-cluster-" + Guid.NewGuid().ToString("N")[..8]);
    private string _cluster = "";

    public string ConnectionString { get; private set; } = "";

    public async Task Start()
    {
        var said = await Run("""
            find_server_user && find_cluster_folder
            find_local || find_embedded || fail "no PostgreSQL"
            start_cluster "$CLUSTERS/own" run_settings
            echo "$CLUSTERS/own"; connection_string
            """);
        (_cluster, ConnectionString) = (said[^2], said[^1]);
    }

    /// <summary>Commits wait for a standby of this name; for none when it is empty. Returns when the server knows.</summary>
    public async Task WaitFor(string standby)
    {
        await Run($"""find_server_user; find_local || find_embedded; as_server sh -c 'echo "synchronous_standby_names = '"'{standby}'"'" >> "$0/postgresql.conf"' '{_cluster}'; as_server "$BIN/pg_ctl" reload -s -D '{_cluster}'""");
        await Waiting.Until(async () => (await Column("show synchronous_standby_names")).SequenceEqual([standby]), "the server takes its setting");
    }

    /// <summary>What an administrator does to a commit that waits too long for them.</summary>
    public Task CancelTheWait() => Waiting.Until(
        async () => (await Column("select pg_cancel_backend(pid)::text from pg_stat_activity where wait_event = 'SyncRep'")).Length > 0, "a commit waits");

    public async Task<string[]> Column(string sql)
    {
        await using var connection = new NpgsqlConnection(ConnectionString);
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = new NpgsqlCommand(sql, connection);
        await using var row = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        List<string> found = [];
        while (await row.ReadAsync(TestContext.Current.CancellationToken)) found.Add(row.GetString(0));
        return [.. found];
    }

    private async Task<string[]> Run(string script)
    {
        var root = AppContext.BaseDirectory[..AppContext.BaseDirectory.IndexOf("/artifacts/", StringComparison.Ordinal)];
        var start = new ProcessStartInfo("bash", ["-c", $"""
            set -euo pipefail; ROOT='{root}'
            for part in shell data server cluster docker database; do source "$ROOT/scripts/$part.sh"; done
            open_data; {script}
            """]) { RedirectStandardOutput = true };
        start.Environment["CASEWORK_DATA"] = _folder;
        using var process = Process.Start(start)!;
        var said = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        process.ExitCode.ShouldBe(0, said);
        return said.Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    public async ValueTask DisposeAsync()
    {
        NpgsqlConnection.ClearAllPools();
        if (_cluster.Length > 0) await Run($"find_server_user; stop_cluster '{_cluster}'; rm -rf '{_cluster}'");
        if (Directory.Exists(_folder)) Directory.Delete(_folder, recursive: true);
    }
}
