using System.Collections.Concurrent;

namespace Casework.Api.Door;

/// <summary>The idempotency keys that this node is answering right now. Across nodes the key's row decides.</summary>
public sealed class InFlight
{
    private readonly ConcurrentDictionary<string, byte> _keys = new();

    /// <summary>Takes the key until the result is disposed, or null when somebody has it. No key is always free.</summary>
    public IDisposable? Take(string? key) => key is null || _keys.TryAdd(key, 0) ? new Taken(this, key) : null;

    private sealed class Taken(InFlight inFlight, string? key) : IDisposable
    {
        public void Dispose()
        {
            if (key is not null) inFlight._keys.TryRemove(key, out _);
        }
    }
}
