using System.Collections.Concurrent;
using System.Text.Json;

namespace Casework.Bench;

/// <summary>The people who knock, and the cases that they opened while being measured.</summary>
internal sealed class Desk
{
    private static int _citizens = Random.Shared.Next();
    private readonly Uri _server;

    public Desk(Uri server)
    {
        _server = server;
        Anna = Token(new { sub = "anna", name = "Anna", role = "firstLine", desk = "utrecht" });
        Bram = Token(new { sub = "bram", name = "Bram", role = "secondLine", organisation = "svb" });
        Auditor = Token(new { sub = "audrey", name = "Audrey", role = "auditor" });
    }

    public string Anna { get; }

    public string Bram { get; }

    public string Auditor { get; }

    public ConcurrentBag<Opened> Cases { get; } = [];

    /// <summary>Those that nobody has handed off yet.</summary>
    public ConcurrentBag<Opened> Fresh { get; } = [];

    private string Token(object claims)
    {
        using var connection = new Connection(_server);
        var answer = connection.Send(Client.Request("POST", "/dev/token", null, claims));
        var reader = new Utf8JsonReader(answer.Body);
        return JsonElement.ParseValue(ref reader).GetProperty("accessToken").GetString()!;
    }

    public byte[] Intake(Random random) => Client.Request("POST", "/api/v1/cases", Anna, new
    {
        citizen = new { kind = "person", name = $"Bench {random.Next(1_000_000)}", bsn = Bsn() },
        channel = "counter",
        wish = "together",
        language = "nl",
        questions = new[] { new { text = "Mijn AOW is deze maand niet betaald. Waarom niet, en wanneer krijg ik het geld?", service = "aow-pension" } },
    }, ("Idempotency-Key", Guid.CreateVersion7(DateTimeOffset.UnixEpoch.AddMilliseconds(random.NextInt64(4_000_000_000_000))).ToString()));

    public Opened Remember(JsonElement answer)
    {
        var opened = new Opened(answer.GetProperty("caseId").GetString()!, answer.GetProperty("caseNumber").GetString()!, answer.GetProperty("trackingCode").GetString()!,
            answer.GetProperty("questions")[0].GetProperty("questionId").GetString()!);
        Cases.Add(opened);
        Fresh.Add(opened);
        return opened;
    }

    /// <summary>A number of nobody that passes the eleven test (Besluit BSN): another each time, above those of the made-up cases that fill a database.</summary>
    private static string Bsn()
    {
        while (true)
        {
            var digits = $"{90_000_000 + (uint)Interlocked.Increment(ref _citizens) % 10_000_000}";
            var last = Enumerable.Range(0, 8).Sum(at => (9 - at) * (digits[at] - '0')) % 11;
            if (last < 10) return digits + last;
        }
    }
}

internal sealed record Opened(string CaseId, string CaseNumber, string TrackingCode, string QuestionId);
