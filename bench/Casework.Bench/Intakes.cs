using System.Collections.Concurrent;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;

namespace Casework.Bench;

/// <summary>Eight clients that take in cases at whichever node answers, and afterwards count what was acknowledged and is not there, or is there twice.</summary>
/// <param name="nodes">The nodes of now; they may come and go.</param>
internal sealed class Intakes(Func<Node[]> nodes, string connection)
{
    private const int Clients = 8;
    private readonly ConcurrentDictionary<string, string> _acknowledged = [];
    private readonly ConcurrentBag<string> _surprises = [];
    private Thread[] _clients = [];
    private volatile bool _ended;

    public void Begin()
    {
        var desk = new Desk(nodes()[0].Url);
        _clients = [.. Enumerable.Range(0, Clients).Select(number => new Thread(() => Work(desk, number)))];
        foreach (var client in _clients) client.Start();
    }

    public void End()
    {
        _ended = true;
        foreach (var client in _clients) client.Join();
    }

    public IEnumerable<string> Failures()
    {
        var stored = BenchDatabase.Ask(connection, "select count(distinct stream_id) from casework.mt_events");
        var opened = BenchDatabase.Ask(connection, "select count(*) from casework.mt_events where type = 'case-opened'");
        var missing = _acknowledged.Keys.Count(id => BenchDatabase.Ask(connection, $"select count(*) from casework.mt_events where stream_id = '{id}' and type = 'case-opened'") != 1);
        Console.WriteLine($"{_acknowledged.Count} intakes acknowledged, {stored} cases stored");
        if (missing > 0) yield return $"{missing} acknowledged intakes are not there exactly once";
        // Each client may have been stopped between the storing and the answer of its last request.
        if (opened - _acknowledged.Count is > Clients or < 0) yield return $"{opened} cases for {_acknowledged.Count} acknowledged intakes";
        foreach (var surprise in _surprises.Distinct().Take(3)) yield return "an unexpected answer: " + surprise;
    }

    /// <summary>One intake after the other; one that got no answer is sent again with its key, to the next node.</summary>
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
            var all = nodes();
            using var there = new Connection(all[at % all.Length].Url);
            var answer = there.Send(request);
            if (answer.Status is 201) return _acknowledged.TryAdd(CaseId(answer.Body), "") || true;
            // Two made-up citizens with one number: the second joined the case of the first.
            if (answer.Status is 200) return true;
            if (answer.Status is not (409 or 503)) _surprises.Add($"{answer.Status} {Encoding.UTF8.GetString(answer.Body)}");
            return false;
        }
        catch (Exception e) when (e is IOException or SocketException)
        {
            return false;
        }
    }

    private static string CaseId(ReadOnlySpan<byte> body)
    {
        var reader = new Utf8JsonReader(body);
        return JsonElement.ParseValue(ref reader).GetProperty("caseId").GetString()!;
    }
}
