namespace Casework.Delivery.Outbox;

/// <summary>
/// How long a delivery waits after each failed attempt; after the last one it is dead. Together about three days. To the citizen these
/// are two sendings (Awb 2:11): the first few attempts within minutes, and the others.
/// </summary>
public static class Backoff
{
    private static readonly TimeSpan[] Waits =
    [
        TimeSpan.FromSeconds(10), TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(30), TimeSpan.FromHours(2), TimeSpan.FromHours(6),
        TimeSpan.FromHours(16), TimeSpan.FromHours(48),
    ];

    internal static int Most => Waits.Length + 1;

    /// <summary>The attempts of the first sending.</summary>
    public const int First = 3;

    /// <param name="attempts">How many there were, the one that just failed included.</param>
    internal static DateTimeOffset? Next(int attempts, DateTimeOffset now) => attempts > Waits.Length ? null : now + Waits[attempts - 1];

    /// <summary>What a failed attempt to reach the citizen ends: a sending, or nothing yet.</summary>
    internal static FailedAttempt OfCitizen(int attempts, bool forGood, DateTimeOffset now) => attempts switch
    {
        < First when !forGood => new(attempts, Next(attempts, now), EndedSending: null),
        <= First => new(First, Next(First, now), EndedSending: 1),
        _ when forGood || attempts >= Most => new(attempts, null, EndedSending: 2),
        _ => new(attempts, Next(attempts, now), EndedSending: null),
    };
}

/// <param name="Attempts">From which the next one counts on.</param>
/// <param name="Next">When it is tried again; null when it is given up.</param>
/// <param name="EndedSending">The sending that has failed with it.</param>
internal sealed record FailedAttempt(int Attempts, DateTimeOffset? Next, int? EndedSending);
