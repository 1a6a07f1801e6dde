namespace Casework.Application.Jobs;

/// <summary>Wakes the worker of this node; workers of other nodes look by themselves.</summary>
public sealed class JobSignal
{
    private readonly SemaphoreSlim _wake = new(0, 1);

    public void Wake()
    {
        if (_wake.CurrentCount == 0) _wake.Release();
    }

    internal Task Wait(TimeSpan most, CancellationToken cancellation) => _wake.WaitAsync(most, cancellation);
}
