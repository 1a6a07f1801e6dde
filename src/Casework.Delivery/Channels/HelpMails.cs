using Casework.Application.Help;
using Casework.Application.Texts;
using Casework.Delivery.Outbox;
using Casework.Projections.Cases;
using Marten;

namespace Casework.Delivery.Channels;

/// <summary>
/// The mail to a local helper: what is asked in general words, and a link. It is written when it goes out, from what the case says then: a request that is
/// over by then goes to nobody.
/// </summary>
internal sealed class HelpMails(IDocumentStore store, HelpTokens tokens, HelpWords help, Words words, OutboxSettings settings)
{
    /// <summary>Local helpers are written to in Dutch; the page behind the link speaks English too.</summary>
    public const string Language = "nl";

    public async Task<Letter?> Of(OutboxMessage delivery, CancellationToken cancellation)
    {
        await using var session = store.QuerySession();
        if ((await session.LoadAsync<CaseRecord>(delivery.CaseId, cancellation))?.State is not { IsDestroyed: false } current) return null;
        var asked = current.LocalHelp.FirstOrDefault(each => each.IsOpen && each.Helpers.Contains(delivery.Recipient) && each.AnswerOf(delivery.Recipient) is null);
        if (asked is null || help.HelpPointOf(delivery.Recipient) is not { } point) return null;
        var desk = help.Desk(current);
        string[] details =
        [
            point.Name.In(Language), help.About(current, asked, Language), desk.Name.In(Language), desk.Phone, asked.AnswerBy.In(Language),
            $"{settings.PublicAddress.AbsoluteUri.TrimEnd('/')}/help-offers/{tokens.Of(new(current.Id, asked.Id, point.Code))}",
        ];
        return new(point.Email, new(words.Text(Language, "help-mail.subject", details), words.Text(Language, "help-mail.text", details)));
    }
}
