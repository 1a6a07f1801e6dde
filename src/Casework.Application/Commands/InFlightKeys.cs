using System.Collections.Concurrent;

namespace Casework.Application.Commands;

/// <summary>The idempotency keys that this node is answering right now. Across nodes the key's row decides.</summary>
public sealed class InFlightKeys
{
    private readonly ConcurrentDictionary<string, TaskCompletionSource> _keys = new();

    /// <summary>Takes the key until the result is disposed, or null when somebody has it. No key is always free.</summary>
    public IDisposable? Take(string? key)
    {
        var answered = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        return key is null || _keys.TryAdd(key, answered) ? new Taken(this, key, answered) : null;
    }

    /// <summary>Takes the key as soon as whoever has it gives it back.</summary>
    public async Task<IDisposable> Wait(string? key, CancellationToken cancellation)
    {
        while (true)
        {
            if (Take(key) is { } taken) return taken;
            if (_keys.TryGetValue(key!, out var answered)) await answered.Task.WaitAsync(cancellation);
        }
    }

    private sealed class Taken(InFlightKeys owner, string? key, TaskCompletionSource answered) : IDisposable
    {
        public void Dispose()
        {
            if (key is not null) owner._keys.TryRemove(key, out _);
            answered.TrySetResult();
        }
    }
}
