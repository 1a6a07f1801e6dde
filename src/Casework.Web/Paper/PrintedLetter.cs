using Casework.Application.Cases;
using Casework.Web.Layout;

namespace Casework.Web.Paper;

/// <summary>What stands in a letter.</summary>
/// <param name="Envelope">Whom it is for and, where it is known, the address; else what happens to it.</param>
/// <param name="Texts">What the citizen is told, in their language.</param>
/// <param name="Sender">The desk: its number stands on every letter, whoever handles the case.</param>
public sealed record PrintedLetter(
    string CaseNumber, string Envelope, DateOnly On, IReadOnlyList<string> Texts, TrackContact Sender, TrackContact Contact, string PageAddress)
{
    /// <summary>The paragraphs below the heading, the same on the page and in the PDF.</summary>
    public IReadOnlyList<string> Body(Said say) =>
    [
        .. Texts.Count == 0 ? [say["letter.news"]] : Texts,
        say.Text("letter.contact", Contact.Name, Contact.Desk, Contact.Phone),
        say.Text("letter.page", PageAddress, CaseNumber),
    ];
}
