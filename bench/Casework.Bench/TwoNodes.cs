using System.Diagnostics;

namespace Casework.Bench;

/// <summary>
/// Two nodes on one database. Under load each of them is killed once; then it is counted whether an acknowledged command is missing or there twice,
/// whether a scheduled act was done twice, and how long until the log goes on.
/// </summary>
internal sealed class TwoNodes(Options options)
{
    private const string Schema = "casework";
    private readonly string _connection = BenchDatabase.Connection(options.Connection);
    private Node[] _nodes = [];

    public IReadOnlyList<string> Failures()
    {
        _nodes = [Start(), Start()];
        var intakes = new Intakes(() => _nodes, _connection);
        intakes.Begin();
        Pass("both nodes work", options.Length);
        var first = Lose(0);
        Pass("only the second works", options.Length);
        _nodes[0] = Start();
        Pass("both work again", options.Length / 2);
        var second = Lose(1);
        Pass("only the first works", options.Length);
        intakes.End();
        _nodes[0].Dispose();
        List<string> failures = [.. intakes.Failures(), .. ScheduledActs()];
        Console.WriteLine($"the log went on {first:0.0} s after the first loss and {second:0.0} s after the second");
        if (Math.Max(first, second) > 20) failures.Add("the log stood still for more than 20 s");
        return failures;
    }

    private Node Start(int daysAhead = 0) => new(options, ("Clock__DaysAhead", $"{daysAhead}"), ("Logging__LogLevel__Default", "Error"));

    /// <summary>Kills a node and returns how many seconds pass until the log holds an event that came after.</summary>
    private double Lose(int node)
    {
        _nodes[node].Kill();
        var (began, position) = (Stopwatch.GetTimestamp(), BenchDatabase.Ask(_connection, $"select max(seq_id) from {Schema}.mt_events"));
        WaitFor(() => BenchDatabase.Ask(_connection, $"select coalesce(max(position), 0) from {Schema}.event_log_head") > position, 60);
        return Stopwatch.GetElapsedTime(began).TotalSeconds;
    }

    /// <summary>Waits, and no longer than this: what has not come by then is counted as missing.</summary>
    private static void WaitFor(Func<bool> done, int seconds)
    {
        var began = Stopwatch.GetTimestamp();
        while (!done() && Stopwatch.GetElapsedTime(began).TotalSeconds < seconds) Thread.Sleep(100);
    }

    private static void Pass(string what, TimeSpan time)
    {
        Console.WriteLine($"{what}: {time.TotalSeconds:0.#} s");
        Thread.Sleep(time);
    }

    /// <summary>Seventy days later everything is due at once; one of the two nodes is killed while they work through it.</summary>
    private IEnumerable<string> ScheduledActs()
    {
        _nodes = [Start(70), Start(70)];
        var cases = BenchDatabase.Ask(_connection, $"select count(*) from {Schema}.mt_doc_caserecord");
        BenchDatabase.Do(_connection, $"update {Schema}_messages.wolverine_incoming_envelopes set execution_time = now() where status = 'Scheduled'");
        WaitFor(() => Overdue() >= cases / 3, 120);
        var (killed, began) = (Overdue(), Stopwatch.GetTimestamp());
        _nodes[0].Kill();
        WaitFor(() => Overdue() >= cases, 120);
        Console.WriteLine($"{cases} terms ran out; a node was killed after {killed}, and {Overdue()} were told {Stopwatch.GetElapsedTime(began).TotalSeconds:0.0} s later");
        var twice = BenchDatabase.Ask(_connection, $"select count(*) from (select 1 from {Schema}.mt_events where type = 'term-overdue' group by stream_id having count(*) > 1) as twice");
        if (twice > 0) yield return $"{twice} terms ran out twice";
        if (Overdue() < cases) yield return $"{cases - Overdue()} terms that ran out were told nobody";
        _nodes[1].Dispose();
    }

    private long Overdue() => BenchDatabase.Ask(_connection, $"select count(distinct stream_id) from {Schema}.mt_events where type = 'term-overdue'");
}
