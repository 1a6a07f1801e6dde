using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;
using Npgsql;

namespace Casework.Bench;

/// <summary>
/// A backup as the documents say it is made, while people work; more work; the database and the data folder lost, save the checkpoints, which something
/// copied elsewhere; a restore as the documents say. Then whether nothing is sealed until an operator acknowledges it, whether every case of before
/// the backup reads as it did, and whether the log verifies, goes on and tells what is gone.
/// </summary>
/// <param name="clients">The folder with pg_dump and pg_restore.</param>
/// <param name="verify">The program that verifies the log.</param>
internal sealed partial class Restore(Options options, string clients, string verify) : IDisposable
{
    private const int Cases = 50;
    private readonly NpgsqlConnectionStringBuilder _database = new(BenchDatabase.Connection(options.Connection));
    private readonly string _data = Directory.CreateTempSubdirectory("casework-data").FullName;
    private readonly string _backup = Directory.CreateTempSubdirectory("casework-backup").FullName;

    public IReadOnlyList<string> Failures()
    {
        Dictionary<string, string> before;
        using (var node = Start())
        {
            before = WorkAndRead(new Desk(node.Url), node);
            Backup();
            Console.WriteLine($"{before.Count} cases read and a backup made: {Directory.EnumerateFiles(_backup, "*", SearchOption.AllDirectories).Sum(file => new FileInfo(file).Length) / 1024} KB");
            WorkAndRead(new Desk(node.Url), node);
            LeaveCheckpoints(node);
        }

        Copy(Path.Combine(_data, "checkpoints"), Path.Combine(_backup, "data", "checkpoints"));
        Directory.Delete(_data, recursive: true);
        BenchDatabase.Make(options.Connection, keep: false);
        return [.. Restored(before)];
    }

    private IEnumerable<string> Restored(Dictionary<string, string> before)
    {
        var began = Stopwatch.GetTimestamp();
        Copy(Path.Combine(_backup, "data"), _data);
        foreach (var dump in (string[])["casework.dump", "casework-vault.dump"]) Client("pg_restore", "--no-owner", "--dbname", _database.Database!, Path.Combine(_backup, dump));
        Program(options.App, "rebuild-views");
        using (var unready = new Node(options, "restore-not-acknowledged", Surroundings))
        {
            if (Program(verify, unready.Url.ToString()) is not 1 and var untold) yield return $"before it is acknowledged the log verifies: exit code {untold}";
        }

        if (Program(options.App, "acknowledge-restore", "--by", "try-restore", "--why", "A trial") is not 0 and var refused) yield return $"the restore cannot be acknowledged: exit code {refused}";
        using var node = Start();
        Console.WriteLine($"restored, acknowledged and ready after {Stopwatch.GetElapsedTime(began).TotalSeconds:0.0} s");
        var desk = new Desk(node.Url);
        using var connection = new Connection(node.Url);
        string[] changed = [.. before.Where(one => File(connection, desk, one.Key) != one.Value).Select(one => one.Key)];
        if (changed.Length > 0) yield return $"{changed.Length} of {before.Count} cases do not read as they did, such as {changed[0]}";
        if (connection.Send(desk.Intake(new())).Status != 201) yield return "no case can be taken in";
        if (!LeaveCheckpoints(node)) yield return "the log does not go on";
        if (Program(verify, node.Url.ToString()) is not 0 and var code) yield return $"the log does not verify: exit code {code}";
    }

    /// <summary>Takes in cases, says something in each, and reads them.</summary>
    private static Dictionary<string, string> WorkAndRead(Desk desk, Node node)
    {
        using var client = new Client(node.Url);
        using var connection = new Connection(node.Url);
        for (var number = 0; number < Cases; number++)
        {
            var opened = desk.Remember(client.Do("intake", desk.Intake(client.Random), wanted: true)!.Value);
            client.Do("note", Bench.Client.Request("POST", $"/api/v1/cases/{opened.CaseId}/notes", desk.Anna, new { text = $"Notitie {number}" }));
        }

        return desk.Cases.ToDictionary(one => one.CaseId, one => File(connection, desk, one.CaseId));
    }

    /// <summary>A case as it reads, without how long it is whose turn: that grows by the second.</summary>
    private static string File(Connection connection, Desk desk, string caseId) =>
        Turns().Replace(Encoding.UTF8.GetString(connection.Send(Bench.Client.Request("GET", $"/api/v1/cases/{caseId}", desk.Anna)).Body), "");

    [GeneratedRegex("\"turns\":{[^}]*}")]
    private static partial Regex Turns();

    private void Backup()
    {
        Client("pg_dump", "--format=custom", "--exclude-schema=casework_vault", "--exclude-table-data=casework.mt_doc_inboxitem",
            "--exclude-table-data=casework.mt_doc_searchentry", "--exclude-table-data=casework.mt_doc_searchtext", $"--file={Path.Combine(_backup, "casework.dump")}", _database.Database!);
        Client("pg_dump", "--format=custom", "--schema=casework_vault", $"--file={Path.Combine(_backup, "casework-vault.dump")}", _database.Database!);
        Copy(_data, Path.Combine(_backup, "data"));
    }

    private static void Copy(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var file in Directory.EnumerateFiles(from))
        {
            var copy = Path.Combine(to, Path.GetFileName(file));
            System.IO.File.Delete(copy);
            System.IO.File.Copy(file, copy);
        }

        foreach (var folder in Directory.EnumerateDirectories(from)) Copy(folder, Path.Combine(to, Path.GetFileName(folder)));
    }

    private void Client(string name, params string[] arguments)
    {
        var start = new ProcessStartInfo(Path.Combine(clients, name), arguments)
        {
            Environment = { ["PGHOST"] = _database.Host, ["PGPORT"] = $"{_database.Port}", ["PGUSER"] = _database.Username, ["PGPASSWORD"] = _database.Password },
        };
        using var process = Process.Start(start)!;
        process.WaitForExit();
        if (process.ExitCode != 0) throw new InvalidOperationException($"{name} ended with {process.ExitCode}.");
    }

    private int Program(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [program, .. arguments]);
        Node.Surround(start, options, _database.ConnectionString);
        start.Environment["CASEWORK_DATA"] = _data;
        using var process = Process.Start(start)!;
        process.WaitForExit();
        return process.ExitCode;
    }

    /// <summary>Waits until a checkpoint of all that is there has left.</summary>
    private bool LeaveCheckpoints(Node node)
    {
        using var connection = new Connection(node.Url);
        for (var began = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(began).TotalSeconds < 20; Thread.Sleep(200))
        {
            var lines = Encoding.UTF8.GetString(connection.Send(Bench.Client.Request("GET", "/api/v1/audit/log/checkpoint", null)).Body).Split('\n');
            if (System.IO.File.Exists(Path.Combine(_data, "checkpoints", $"{lines[0].Replace('/', '-')}-{long.Parse(lines[1]):000000000000}.checkpoint"))) return true;
        }

        return false;
    }

    private (string, string)[] Surroundings => [("CASEWORK_DATA", _data), ("Logging__LogLevel__Default", "Error")];

    private Node Start() => new(options, Surroundings);

    public void Dispose()
    {
        foreach (var folder in (string[])[_data, _backup]) if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
    }
}
