namespace Casework.Domain.Cases.Sharing;

/// <summary>Which organisations hear of an event, beside the one whose act it is.</summary>
/// <param name="Questions">Whoever sees one of these questions.</param>
/// <param name="Organisation">This one, where the case involves it.</param>
internal sealed record Audience(IReadOnlyList<Guid> Questions, string? Organisation = null)
{
    /// <summary>No organisation.</summary>
    public static readonly Audience Desk = new([]);

    /// <summary>Every organisation that the case involves.</summary>
    public static readonly Audience Everybody = new([]) { IsEverybody = true };

    private bool IsEverybody { get; init; }

    /// <summary>This one hears of it though the case may involve it no more.</summary>
    public string? Gone { get; init; }

    /// <summary>The one that has an offer, and nobody else, not even the one whose act it is.</summary>
    public bool IsOfOffer { get; private init; }

    public static Audience Of(Guid? question) => question is { } id ? new([id]) : Desk;

    public static Audience Only(string organisation) => new([], organisation);

    public static Audience Offered(string? organisation) => new([], organisation) { IsOfOffer = true };

    /// <summary>Whether an organisation of the case that sees so much hears of it.</summary>
    public bool Reaches(Visibility sees, string organisation) =>
        IsEverybody || Organisation == organisation || Questions.Any(sees.Shows);
}
