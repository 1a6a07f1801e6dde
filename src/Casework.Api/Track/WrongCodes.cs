using System.Collections.Concurrent;

namespace Casework.Api.Track;

/// <summary>
/// Counts wrong tracking codes, for each case and each address, on this node. It only ever turns a "not found" into "too many":
/// whoever has the right code gets in, however many others guessed.
/// </summary>
public sealed class WrongCodes(TimeProvider time)
{
    public const int ForCase = 10;
    public const int ForAddress = 100;
    private const int MostCounters = 100_000;
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(10);
    private readonly ConcurrentDictionary<string, Counter> _counters = new();

    /// <summary>Counts one wrong code; answers the seconds to wait when it was one too many, else null.</summary>
    public int? Count(string caseNumber, string address)
    {
        if (_counters.Count > MostCounters) Forget();
        int?[] waits = [Count("case:" + caseNumber, ForCase), Count("from:" + address, ForAddress)];
        return waits.Max();
    }

    private int? Count(string key, int limit)
    {
        var now = time.GetUtcNow();
        var counter = _counters.AddOrUpdate(key, _ => new(now, 1), (_, before) => now - before.Since >= Window ? new(now, 1) : before with { Times = before.Times + 1 });
        return counter.Times > limit ? Math.Max(1, (int)Math.Ceiling((counter.Since + Window - now).TotalSeconds)) : null;
    }

    private void Forget()
    {
        var now = time.GetUtcNow();
        foreach (var (key, counter) in _counters)
        {
            if (now - counter.Since >= Window) _counters.TryRemove(key, out _);
        }
    }

    private sealed record Counter(DateTimeOffset Since, int Times);
}
