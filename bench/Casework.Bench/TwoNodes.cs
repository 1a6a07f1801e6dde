using System.Collections.Concurrent;
using System.Diagnostics;

namespace Casework.Bench;

/// <summary>
/// Two nodes on one database. Under load each of them is killed once; then it is counted whether an acknowledged command is missing or there twice,
/// whether a scheduled act was done twice, and how long until the log goes on.
/// </summary>
internal sealed class TwoNodes(Options options)
{
    private const string Schema = "casework";
    private readonly ConcurrentDictionary<string, string> _acknowledged = [];
    private readonly ConcurrentBag<string> _surprises = [];
    private readonly string _connection = BenchDatabase.Connection(options.Connection);
    private Node[] _nodes = [];
    private volatile bool _ended;

    public static int Run(Options options)
    {
        BenchDatabase.Make(options.Connection, options.Keep);
        var failures = new TwoNodes(options).All();
        if (!options.Keep) BenchDatabase.Drop(options.Connection);
        foreach (var failure in failures) Console.WriteLine("FAILED: " + failure);
        Console.WriteLine(failures.Count == 0 ? "Nothing lost, nothing twice." : $"{failures.Count} promises broken.");
        return failures.Count == 0 ? 0 : 1;
    }

    private List<string> All()
    {
        _nodes = [Start(), Start()];
        var desk = new Desk(_nodes[0].Url);
        Thread[] clients = [.. Enumerable.Range(0, 8).Select(number => new Thread(() => Work(desk, number)))];
        foreach (var client in clients) client.Start();
        Pass("both nodes work", options.Length);
        var first = Lose(0);
        Pass("only the second works", options.Length);
        _nodes[0] = Start();
        Pass("both work again", options.Length / 2);
        var second = Lose(1);
        Pass("only the first works", options.Length);
        _ended = true;
        foreach (var client in clients) client.Join();
        _nodes[0].Dispose();
        List<string> failures = [.. Commands(), .. ScheduledActs()];
        Console.WriteLine($"the log went on {first:0.0} s after the first loss and {second:0.0} s after the second");
        if (Math.Max(first, second) > 20) failures.Add("the log stood still for more than 20 s");
        return failures;
    }

    private Node Start(int daysAhead = 0) => new(options, ("Wolverine__Mode", "Balanced"), ("Clock__DaysAhead", $"{daysAhead}"), ("Logging__LogLevel__Default", "Error"));

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

    /// <summary>One intake after the other; one that got no answer is sent again with its key, to the other node.</summary>
    private void Work(Desk desk, int number)
    {
        var random = new Random();
        var at = number;
        while (!_ended)
        {
            var request = desk.Intake(random);
            for (var attempt = 0; attempt < 200 && !Sent(request, at++); attempt++) Thread.Sleep(50);
        }
    }

    private bool Sent(byte[] request, int at)
    {
        try
        {
            using var connection = new Connection(_nodes[at % 2].Url);
            var answer = connection.Send(request);
            if (answer.Status is 201) return _acknowledged.TryAdd(CaseId(answer.Body), "") || true;
            if (answer.Status is not (409 or 503)) _surprises.Add($"{answer.Status} {System.Text.Encoding.UTF8.GetString(answer.Body)}");
            return false;
        }
        catch (Exception e) when (e is IOException or System.Net.Sockets.SocketException)
        {
            return false;
        }
    }

    private static string CaseId(ReadOnlySpan<byte> body)
    {
        var reader = new System.Text.Json.Utf8JsonReader(body);
        return System.Text.Json.JsonElement.ParseValue(ref reader).GetProperty("caseId").GetString()!;
    }

    private IEnumerable<string> Commands()
    {
        var stored = BenchDatabase.Ask(_connection, $"select count(distinct stream_id) from {Schema}.mt_events");
        var opened = BenchDatabase.Ask(_connection, $"select count(*) from {Schema}.mt_events where type = 'case-opened'");
        var missing = _acknowledged.Keys.Count(id => BenchDatabase.Ask(_connection, $"select count(*) from {Schema}.mt_events where stream_id = '{id}' and type = 'case-opened'") != 1);
        Console.WriteLine($"{_acknowledged.Count} intakes acknowledged, {stored} cases stored");
        if (missing > 0) yield return $"{missing} acknowledged intakes are not there exactly once";
        // Each client may have been stopped between the storing and the answer of its last request.
        if (opened - _acknowledged.Count is > 8 or < 0) yield return $"{opened} cases for {_acknowledged.Count} acknowledged intakes";
        foreach (var surprise in _surprises.Distinct().Take(3)) yield return "an unexpected answer: " + surprise;
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
