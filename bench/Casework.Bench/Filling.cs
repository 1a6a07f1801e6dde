using System.Diagnostics;

namespace Casework.Bench;

/// <summary>Fills the database with made-up cases before anything is measured, and waits until the log has sealed them.</summary>
internal static class Filling
{
    private static readonly TimeSpan Patience = TimeSpan.FromHours(2);

    public static void Run(Options options)
    {
        var connection = BenchDatabase.Connection(options.Connection);
        using (var node = new Node(options))
        {
            // Makes the schema.
        }

        var missing = options.Cases - BenchDatabase.Ask(connection, "select count(*) from casework.mt_doc_caserecord");
        if (missing <= 0) return;
        Seed(options, connection, missing);
        Seal(options, connection);
        BenchDatabase.Do(connection, "vacuum analyze");
    }

    private static void Seed(Options options, string connection, long cases)
    {
        var began = Stopwatch.GetTimestamp();
        var start = new ProcessStartInfo("dotnet", [options.App, "seed", "--cases", $"{cases}"]) { RedirectStandardOutput = true };
        Node.Surround(start, options, connection);
        using var seed = Process.Start(start)!;
        seed.OutputDataReceived += (_, line) => { if (line.Data?.Contains("events") is true) Console.Error.WriteLine(line.Data); };
        seed.BeginOutputReadLine();
        if (!seed.WaitForExit(Patience) || seed.ExitCode != 0) throw new InvalidOperationException("The database could not be filled.");
        var events = BenchDatabase.Ask(connection, "select count(*) from casework.mt_events");
        Console.WriteLine($"{cases} cases made up in {Stopwatch.GetElapsedTime(began).TotalSeconds:0} s; the database holds {events} events");
    }

    private static void Seal(Options options, string connection)
    {
        var began = Stopwatch.GetTimestamp();
        using var node = new Node(options);
        while (BenchDatabase.Ask(connection, "select count(*) from casework.mt_events where seq_id > (select coalesce(max(position), 0) from casework.event_log_head)") > 0)
        {
            if (Stopwatch.GetElapsedTime(began) > Patience) throw new TimeoutException("The log did not come to the end.");
            Thread.Sleep(2000);
        }

        Console.WriteLine($"sealed in {Stopwatch.GetElapsedTime(began).TotalSeconds:0} s");
    }
}
