using Casework.Domain;
using Casework.Domain.Cases;
using Casework.Projections.Events;
using JasperFx.Events;

namespace Casework.Projections.Ratings;

/// <summary>The stars of one case, for open data: no texts and no officials, so that totals outlive the personal data.</summary>
public sealed record CaseRatings
{
    public Guid Id { get; init; }
    public IReadOnlyList<GivenStars> Given { get; init; } = [];

    /// <summary>The ratings after one more event.</summary>
    public static CaseRatings? After(CaseRatings? before, Guid id, CaseEvent happened)
    {
        if (happened is not RatingGiven e) return before;
        var given = before?.Given ?? [];
        return new() { Id = id, Given = [.. given, new(Domain.Terms.LocalDay.Of(e.HappenedAt), e.Of, e.Desk, e.Organisation, e.Channel, e.Stars)] };
    }
}

public sealed record GivenStars(DateOnly On, Rated Of, string? Desk, string? Organisation, Channel? Channel, int Stars);

/// <summary>Written by ratings alone, so that no other act touches it.</summary>
public sealed partial class CaseRatingsProjection() : CaseView<CaseRatings>(typeof(RatingGiven))
{
    protected override CaseRatings? Evolve(CaseRatings? view, Guid id, CaseEvent happened, IEvent recorded) =>
        CaseRatings.After(view, id, happened);
}
