namespace Casework.Domain.Cases;

public enum Direction { In, Out }

/// <summary>One interaction with the citizen on any channel (contactmoment). <paramref name="Answered"/> is false when nobody was reached.</summary>
public sealed record ContactRecorded(Guid ContactId, Channel Channel, Direction Direction, Personal Summary, bool Answered) : CaseEvent;

/// <summary>Somebody promised the citizen something by a date (toezegging, law 14).</summary>
public sealed record PromiseMade(Guid PromiseId, Personal Text, DateOnly Due) : CaseEvent;

public sealed record PromiseKept(Guid PromiseId) : CaseEvent;

public sealed record PromiseBroken(Guid PromiseId, Personal? Reason) : CaseEvent;

/// <summary>A message to the citizen, with the ways in which it can be answered.</summary>
/// <param name="Template">The code of the template that the text was made of, or null.</param>
public sealed record MessageSent(Guid MessageId, Personal Text, IReadOnlyList<string> ReplyOptions, string? Template = null) : CaseEvent;

/// <summary>A message from the citizen; it makes the case unread.</summary>
/// <param name="InReplyTo">The message that it answers, or null.</param>
/// <param name="ReplyOption">In which of the ways that the official gave; null is an answer.</param>
public sealed record MessageReceived(Guid MessageId, Personal Text, Guid? InReplyTo = null, string? ReplyOption = null, string? AboutReader = null) : CaseEvent;

/// <summary>The citizen is stuck and asks for a person.</summary>
public sealed record HelpRequested(Guid HelpId, Personal? Text) : CaseEvent;

/// <summary>An internal note; the citizen never sees it.</summary>
public sealed record NoteAdded(Guid NoteId, Personal Text) : CaseEvent;

/// <summary>A person gave the case to another official of the same line.</summary>
public sealed record CaseAssigned(Official To, Personal Reason) : CaseEvent;

/// <summary>Somebody who works here no more was replaced wherever the case named them in that place (law 19).</summary>
/// <param name="From">The official who left, by the subject of their sign-in.</param>
/// <param name="Organisation">Their organisation, or null for the first line.</param>
public sealed record OfficialReplaced(string From, Official To, string? Organisation) : CaseEvent;

/// <summary>The case manager's role moved between the lines, by law 2; the citizen is told by name the same day.</summary>
/// <param name="Organisation">The organisation that now holds every open question, or null when the role is at the first line.</param>
public sealed record CaseManagerMoved(Official To, string? Organisation) : CaseEvent;
