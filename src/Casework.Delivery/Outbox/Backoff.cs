namespace Casework.Delivery.Outbox;

/// <summary>How long a delivery waits after each failed attempt; after the last one it is dead, and a person decides. Together about three days.</summary>
internal static class Backoff
{
    private static readonly TimeSpan[] Waits =
    [
        TimeSpan.FromSeconds(10), TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(30), TimeSpan.FromHours(2), TimeSpan.FromHours(6),
        TimeSpan.FromHours(16), TimeSpan.FromHours(48),
    ];

    public static int Most => Waits.Length + 1;

    /// <param name="attempts">How many there were, the one that just failed included.</param>
    public static DateTimeOffset? Next(int attempts, DateTimeOffset now) => attempts > Waits.Length ? null : now + Waits[attempts - 1];
}
