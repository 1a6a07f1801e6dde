namespace Casework.Bench;

/// <summary>What N clients saw of one kind of request.</summary>
/// <param name="PerSecond">Answered requests per second, all clients together.</param>
/// <param name="P50">Milliseconds, as a client saw them; so are the others.</param>
/// <param name="Used">What the processes used while this ran, of all kinds of requests in the same round together.</param>
/// <param name="KilobytesPerRequest">Allocated by the system per request of the round.</param>
internal sealed record Measured(
    string Name, int Clients, int Requests, double PerSecond, double P50, double P95, double P99, int Failed, string? FirstFailure, Usage Used, double? KilobytesPerRequest)
{
    /// <summary>Against PostgreSQL's own ceiling or against bare Kestrel, at the same number of clients.</summary>
    public double? Ratio { get; init; }

    public static Measured Of(string name, int clients, double seconds, double[] microseconds, string[] failures, Usage used, int requestsOfRound)
    {
        Array.Sort(microseconds);
        return new(
            name, clients, microseconds.Length, Math.Round(microseconds.Length / seconds, 1), At(microseconds, 0.50), At(microseconds, 0.95), At(microseconds, 0.99),
            failures.Length, failures.FirstOrDefault(), used, used.AllocatedBytes is { } bytes ? Math.Round(bytes / 1024.0 / requestsOfRound, 1) : null);
    }

    private static double At(double[] sorted, double share) =>
        sorted.Length == 0 ? 0 : Math.Round(sorted[Math.Min(sorted.Length - 1, (int)(sorted.Length * share))] / 1000, 2);
}
