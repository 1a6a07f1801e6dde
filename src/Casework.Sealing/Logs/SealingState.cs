using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using Casework.Application.Observability;

namespace Casework.Sealing.Logs;

/// <summary>Which logs this node does not seal any further, and why: told by /health/ready and by a metric until an operator has seen to it.</summary>
public sealed class SealingState
{
    private readonly ConcurrentDictionary<string, Stopped> _stopped = new();

    public SealingState(IMeterFactory meters) => meters.Create(Vitals.Meter)
        .CreateObservableGauge("casework.sealing.stopped", () => _stopped.Count, "{log}", "Logs that are not sealed any further, since they contradict what left the system");

    public IReadOnlyCollection<Stopped> Stopped => [.. _stopped.Values];

    /// <returns>True when that is news.</returns>
    public bool Stop(string table, Stopped stopped)
    {
        var before = _stopped.GetValueOrDefault(table);
        _stopped[table] = stopped;
        return before != stopped;
    }

    /// <returns>True when it was stopped before.</returns>
    public bool GoesOn(string table) => _stopped.TryRemove(table, out _);
}
