using Casework.Application.Cases;

namespace Casework.Web.Paper;

/// <summary>What stands in a letter.</summary>
/// <param name="Address">The lines of the envelope, or null while none is known.</param>
/// <param name="Texts">What the citizen is told, in their language.</param>
/// <param name="Sender">The desk: its number stands on every letter, whoever handles the case.</param>
public sealed record PrintedLetter(
    string CaseNumber, string? Address, DateOnly On, IReadOnlyList<string> Texts, TrackContact Sender, TrackContact Contact, string PageAddress);
