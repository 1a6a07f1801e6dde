using System.Threading.Channels;

namespace Casework.Application.Inbox;

/// <summary>Everybody who follows an inbox on this node. Nobody waits for anybody: whoever cannot keep up is let go, and comes back with the last id that they had.</summary>
public sealed class InboxListeners
{
    private const int MostWaiting = 1000;
    private readonly Lock _lock = new();
    private readonly HashSet<Listener> _all = [];
    private TaskCompletionSource _somebody = New();
    private TaskCompletionSource _begun = New();
    private long _position;

    /// <summary>Up to where everybody has been told. Whoever reads it before they look whether something waits for them, can say that they have had all up to it.</summary>
    public long Position => Interlocked.Read(ref _position);

    /// <summary>Until somebody listens.</summary>
    public Task Somebody(CancellationToken cancellation)
    {
        lock (_lock) return _somebody.Task.WaitAsync(cancellation);
    }

    /// <summary>Somebody listens from now on. What happened up to the position that is given back is not told to them.</summary>
    public async Task<(Listener Listener, long From)> Add(string[] audiences, CancellationToken cancellation)
    {
        var listener = new Listener(audiences, Channel.CreateBounded<InboxChange>(MostWaiting));
        while (true)
        {
            Task begun;
            lock (_lock)
            {
                if (_begun.Task.IsCompleted)
                {
                    _all.Add(listener);
                    return (listener, _position);
                }

                _somebody.TrySetResult();
                begun = _begun.Task;
            }

            await begun.WaitAsync(cancellation);
        }
    }

    public void Remove(Listener listener)
    {
        lock (_lock) _all.Remove(listener);
    }

    /// <summary>The follower has found where the present is. It goes on from where it was as long as anybody listens.</summary>
    public void Begin(long position)
    {
        lock (_lock)
        {
            if (_all.Count == 0) _position = position;
            _begun.TrySetResult();
        }
    }

    /// <summary>When nobody listens any more there is nothing to follow until somebody comes.</summary>
    /// <returns>True when it has stopped.</returns>
    public bool Rest()
    {
        lock (_lock)
        {
            if (_all.Count > 0) return false;
            (_begun, _somebody) = (New(), New());
            return true;
        }
    }

    public void Tell(IReadOnlyList<InboxChange> changes, long position)
    {
        lock (_lock)
        {
            foreach (var listener in _all) listener.Hear(changes);
            _position = position;
        }
    }

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}

/// <summary>One connection, and what waits to be sent over it.</summary>
public sealed class Listener(string[] audiences, Channel<InboxChange> waiting)
{
    public string[] Audiences => audiences;

    public ChannelReader<InboxChange> Waiting => waiting.Reader;

    public void Hear(IReadOnlyList<InboxChange> changes)
    {
        foreach (var change in changes.Where(change => change.Audience.Intersect(audiences).Any() || change.Former.Intersect(audiences).Any()))
        {
            if (waiting.Writer.TryWrite(change)) continue;
            waiting.Writer.TryComplete();
            return;
        }
    }
}
