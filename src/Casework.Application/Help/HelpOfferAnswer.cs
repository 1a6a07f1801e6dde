namespace Casework.Application.Help;

/// <summary>How a request stands for one helper: not answered yet, offered, declined, chosen, chosen once and over, somebody else was chosen, or not needed any more.</summary>
public enum HelpOfferStatus { Open, Offered, Declined, Chosen, MandateOver, OthersHelp, Over }

/// <summary>A request for help as a local helper reads it: what it is about in general words, and nothing of whoever asks.</summary>
/// <param name="About">The life event or services.</param>
/// <param name="Area">The desk in whose region it is.</param>
/// <param name="AnswerBy">The last day to answer.</param>
/// <param name="Access">How to open the case; only for the helper that was chosen.</param>
public sealed record HelpOfferAnswer(
    string Helper, string About, string Area, string Phone, DateOnly AnswerBy, HelpOfferStatus Status, string StatusText, HelpOfferAccess? Access);

/// <summary>The case number and the code of the mandate, with which the page of the case opens; and what the mandate holds, in words.</summary>
public sealed record HelpOfferAccess(string CaseNumber, string AccessCode, string Text);
