namespace Casework.Api.OpenData;

/// <summary>Figures on service in one quarter, per desk and organisation, in alphabetical order: a comparison, no ranking.</summary>
public sealed record Performance(string Quarter, DateOnly From, DateOnly To, IReadOnlyList<PerformanceOf> Providers);

/// <summary>One desk or organisation.</summary>
/// <param name="Ratings">Null where there are so few that a person might show.</param>
public sealed record PerformanceOf(ProviderKind Kind, string Code, string Name, RatingTotals? Ratings);

public enum ProviderKind { Desk, Organisation }

/// <summary>How citizens rated it.</summary>
/// <param name="Distribution">How often one star, two stars … five stars.</param>
public sealed record RatingTotals(long Count, decimal Mean, IReadOnlyList<long> Distribution)
{
    /// <summary>Fewer than this many are withheld.</summary>
    public const int Least = 10;

    public static RatingTotals? Of(IReadOnlyList<long> distribution)
    {
        var count = distribution.Sum();
        return count < Least ? null : new(count, Math.Round(distribution.Select((times, i) => times * (i + 1)).Sum() / (decimal)count, 2), distribution);
    }
}
