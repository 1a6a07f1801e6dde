using Microsoft.Extensions.Caching.Memory;

namespace Casework.Application.Access;

/// <summary>
/// Counts wrong codes, for each case and each address, on this node. It only ever turns a "not found" into "too many":
/// whoever has the right code gets in, however many others guessed. What it remembers is bounded; counts that are full are forgotten oldest first.
/// </summary>
public sealed class WrongCodes(TimeProvider time) : IDisposable
{
    public const int ForCase = 10;
    public const int ForAddress = 100;

    /// <summary>How many counts are remembered at most.</summary>
    public const int MostCounters = 100_000;

    private static readonly TimeSpan Window = TimeSpan.FromMinutes(10);
    private readonly MemoryCache _counters = new(new MemoryCacheOptions { SizeLimit = MostCounters, CompactionPercentage = 0.1 });
    private readonly Lock _creation = new();

    /// <summary>How many counts are remembered now.</summary>
    public int Remembered => _counters.Count;

    /// <summary>Counts one wrong code; answers the seconds to wait when it was one too many, else null. A blocked address adds no counts of cases.</summary>
    public int? Count(string caseNumber, string address) => Count("from:" + address, ForAddress) ?? Count("case:" + caseNumber, ForCase);

    private int? Count(string key, int limit)
    {
        var now = time.GetUtcNow();
        Counter counter;
        lock (_creation) counter = Find(key, now);
        return Interlocked.Increment(ref counter.Times) > limit ? Math.Max(1, (int)Math.Ceiling((counter.Since + Window - now).TotalSeconds)) : null;
    }

    private Counter Find(string key, DateTimeOffset now)
    {
        if (_counters.TryGetValue(key, out Counter? known) && now - known!.Since < Window) return known;
        return _counters.Set(key, new Counter(now), new MemoryCacheEntryOptions { Size = 1, AbsoluteExpirationRelativeToNow = Window });
    }

    public void Dispose() => _counters.Dispose();

    private sealed class Counter(DateTimeOffset since)
    {
        public readonly DateTimeOffset Since = since;
        public int Times;
    }
}
