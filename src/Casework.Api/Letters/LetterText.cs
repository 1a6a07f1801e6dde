using Casework.Application.Track;
using Casework.Delivery.Outbox;
using Casework.Domain.Cases;
using Casework.Domain.Terms;
using Casework.Projections.Cases;
using Casework.Web.Paper;

namespace Casework.Api.Letters;

/// <summary>What a letter says of one moment of a case: the messages of the citizen's page, and what the law asks to be said beside them.</summary>
internal static class LetterText
{
    /// <param name="told">When that happened of which the letter tells.</param>
    /// <param name="on">The day of the letter, where no decision in it says when it was sent.</param>
    /// <param name="envelope">Whom it is for.</param>
    public static PrintedLetter Of(TrackPage page, DateTimeOffset told, DateOnly on, string envelope, OutboxSettings settings)
    {
        var decided = Decided(page, told);
        string[] texts =
        [
            .. TrackMessages.Of(page).Where(message => message.Direction is Direction.Out && Publishing.IsOf(message.At, told)).Select(message => message.Text),
            .. decided.Select(both => Rights(page, both.Asked, both.Decision)),
            .. page.Todo.Select(todo => page.Text("track.letter.todo", todo.What, page.Say(todo.By), todo.IfNotDone)),
        ];
        var desk = page.Catalogues.Current.Desks.GetValueOrDefault(page.Current.Desk);
        return new(
            page.Current.CaseNumber, envelope, decided.Length == 0 ? on : decided.Max(both => SentOn(page, both.Decision)), texts,
            new("", desk?.Phone ?? "", page.DeskName), page.Contact, $"{settings.PublicAddress.AbsoluteUri.TrimEnd('/')}/track");
    }

    /// <summary>Something was told to the citizen at that moment.</summary>
    public static bool IsTold(TrackPage page, DateTimeOffset told) =>
        TrackMessages.Of(page).Any(message => message.Direction is Direction.Out && Publishing.IsOf(message.At, told));

    private static (TrackQuestion Asked, TakenDecision Decision)[] Decided(TrackPage page, DateTimeOffset told) =>
    [
        .. from asked in page.View.Questions
           from decision in page.Current.Question(asked.QuestionId)?.Decisions ?? []
           where asked.Decision is { } shown && Publishing.IsOf(shown.At, told) && decision.At == shown.At
           select (asked, decision),
    ];

    /// <summary>A decision says on what it rests and how to object (Awb 3:45, 3:47), or to appeal against a decision on objection (6:23).</summary>
    private static string Rights(TrackPage page, TrackQuestion asked, TakenDecision decision) => page.Text(
        decision.OnObjection is null ? "track.letter.rights" : "track.letter.rights-court",
        asked.Decision!.LegalBasis, page.Say(ObjectionTerm.Of(SentOn(page, decision)).LastDay));

    /// <summary>What has not been sent yet goes today.</summary>
    private static DateOnly SentOn(TrackPage page, TakenDecision decision) => decision.PublishedOn ?? page.Today;
}
