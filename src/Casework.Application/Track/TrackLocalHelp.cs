using Casework.Domain.Cases;
using Casework.Domain.Cases.Help;

namespace Casework.Application.Track;

/// <summary>A request to local helpers: how it stands, who was asked, and who can help.</summary>
/// <param name="AnswerBy">The last day on which they can answer.</param>
public sealed record TrackedLocalHelp(Guid HelpId, LocalHelpStatus Status, string StatusText, DateOnly AnswerBy, IReadOnlyList<string> Helpers, IReadOnlyList<TrackedOffer> Offers);

/// <summary>A local helper can help.</summary>
/// <param name="Name">Who it will be, where they said so.</param>
/// <param name="Phone">Where the citizen reaches them.</param>
/// <param name="Text">What they wrote.</param>
/// <param name="CanBeChosen">The citizen can choose this one now.</param>
/// <param name="MandateId">The mandate of the one that was chosen.</param>
public sealed record TrackedOffer(Guid OfferId, string Helper, string? Name, string? Phone, string? Text, bool CanBeChosen, Guid? MandateId);

/// <summary>A registered local helper: its code in the catalogue, and what it helps with.</summary>
public sealed record TrackedHelper(string Code, string Name, string HelpsWith, string Phone);

/// <summary>Local help in words, for the citizen alone.</summary>
internal static class TrackLocalHelp
{
    public static IReadOnlyList<TrackedLocalHelp> Of(TrackPage page) =>
        page.Current.IsDestroyed ? [] : [.. page.Current.LocalHelp.Reverse().Select(asked => One(page, asked))];

    public static IReadOnlyList<TrackedHelper> Fitting(TrackPage page) => page.Current.IsDestroyed
        ? []
        : [.. FittingHelp.For(page.Current, null, page.Catalogues.Current).Select(point => new TrackedHelper(point.Code, point.Name.In(page.Language), point.HelpsWith.In(page.Language), point.Phone))];

    private static TrackedLocalHelp One(TrackPage page, LocalHelp asked) => new(
        asked.Id, asked.Status, page.Text(Key(asked), page.Say(asked.AnswerBy)), asked.AnswerBy, [.. asked.Helpers.Select(page.HelperName)],
        [.. asked.Answers.Where(answer => answer.Offered).Select(answer => new TrackedOffer(
            answer.OfferId!.Value, page.HelperName(answer.Helper), page.Open(answer.Name), page.Open(answer.Phone) ?? page.HelpPoint(answer.Helper)?.Phone, page.Open(answer.Text),
            asked.CanBeChosenFrom, answer.OfferId == asked.Chosen ? asked.MandateId : null))]);

    private static string Key(LocalHelp asked) => asked switch
    {
        { IsOpen: true } when asked.Answers.Any(answer => answer.Offered) => "track.local-help.offered",
        { Status: LocalHelpStatus.Lapsed } when asked.Answers.Any(answer => answer.Offered) => "track.local-help.late",
        _ => $"track.local-help.{asked.Status}",
    };
}
