using Casework.Application.Texts;
using Casework.Domain.Catalogues;
using Casework.Domain.Terms;
using Casework.Projections.Cases;

namespace Casework.Application.Ratings;

/// <summary>Says what the citizen is asked to rate: what it was, with whom (an organisation, never a person) and when.</summary>
public sealed class RatingWords(Words words, CatalogueVersions catalogues)
{
    public RatingAnswer Answer(TrackRatable asked, string language) => new(What(asked, language), LocalDay.Of(asked.At), asked.Stars);

    /// <summary>For the citizen's own page, with the link.</summary>
    public TrackedRating Tracked(TrackRatable asked, string language, string token) => new(token, What(asked, language), LocalDay.Of(asked.At), asked.Stars);

    private string What(TrackRatable asked, string language) =>
        words.Text(language, asked.Channel is { } channel ? $"track.rated.{channel}" : $"track.rated.{asked.Of}", Whose(asked, language));

    private string Whose(TrackRatable asked, string language) => asked switch
    {
        { Organisation: { } code } => catalogues.Current.Organisations.GetValueOrDefault(code)?.Name.In(language) ?? code,
        { Desk: { } desk } => catalogues.Current.Desks.GetValueOrDefault(desk)?.Name.In(language) ?? desk,
        _ => words.Text(language, "track.role.government"),
    };
}
