using System.Diagnostics.Metrics;

namespace Casework.Application.Observability;

/// <summary>How the parts that work by themselves are doing, as of the last look: sealing, scheduled work, and what could not be done.</summary>
/// <param name="SealingLag">Seconds since the oldest event that the log does not hold yet.</param>
/// <param name="ReadingsLag">The same for readings.</param>
/// <param name="Scheduled">Messages that wait for their time, as PostgreSQL estimates: there is one for nearly every open case.</param>
/// <param name="Overdue">Messages whose time has come and that nobody has taken.</param>
/// <param name="DeadLetters">Messages that were given up.</param>
/// <param name="Undelivered">Messages to citizens and events to subscribers that are due and not sent.</param>
/// <param name="DeadDeliveries">Those that were given up.</param>
public sealed record Sample(double SealingLag, double ReadingsLag, long Scheduled, long Overdue, long DeadLetters, long Undelivered = 0, long DeadDeliveries = 0);

public sealed class Vitals
{
    public const string Meter = "Casework";

    public Vitals(IMeterFactory meters)
    {
        var meter = meters.Create(Meter);
        meter.CreateObservableGauge("casework.sealing.lag", () => Last.SealingLag, "s", "Age of the oldest event that the log does not hold yet");
        meter.CreateObservableGauge("casework.readings.lag", () => Last.ReadingsLag, "s", "Age of the oldest reading that the log does not hold yet");
        meter.CreateObservableGauge("casework.messages.scheduled", () => Last.Scheduled, "{message}", "Messages that wait for their time");
        meter.CreateObservableGauge("casework.messages.overdue", () => Last.Overdue, "{message}", "Messages whose time has come and that nobody has taken");
        meter.CreateObservableGauge("casework.messages.dead", () => Last.DeadLetters, "{message}", "Messages that were given up");
        meter.CreateObservableGauge("casework.deliveries.pending", () => Last.Undelivered, "{delivery}", "Messages to citizens and events to subscribers that are not sent yet");
        meter.CreateObservableGauge("casework.deliveries.dead", () => Last.DeadDeliveries, "{delivery}", "Messages to citizens and events to subscribers that were given up");
    }

    public Sample Last { get; set; } = new(0, 0, 0, 0, 0);
}
