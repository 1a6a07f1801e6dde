using Casework.Domain.Cases.Sharing;
using Casework.Domain.Catalogues.Forms;

namespace Casework.Domain.Cases;

public enum Direction { In, Out }

/// <summary>
/// One interaction with the citizen on any channel (contactmoment). <paramref name="Answered"/> is false when nobody was reached.
/// </summary>
/// <param name="Identification">How it was made sure who the citizen is; null where nobody said it.</param>
public sealed record ContactRecorded(
    Guid ContactId, Channel Channel, Direction Direction, Personal Summary, bool Answered, Identification? Identification = null) : DeskEvent
{
    internal override CitizenCase Apply(CitizenCase current) =>
        IsTalk() ? Evolving.Touch(current) with { LastTalkAt = HappenedAt } : Evolving.Touch(current);

    /// <summary>A talk is a contact in person, by phone or chat, in which somebody was reached (law 7).</summary>
    private bool IsTalk() => Answered && Channel is (Channel.Counter or Channel.Phone or Channel.Chat);
}

/// <summary>Somebody promised the citizen something by a date (toezegging, law 14).</summary>
public sealed record PromiseMade(Guid PromiseId, Personal Text, DateOnly Due) : PromiseEvent
{
    internal override CitizenCase Apply(CitizenCase current) =>
        current with { Promises = [.. current.Promises, new(PromiseId, Due, PromiseStatus.Open, By)] };
}

public sealed record PromiseKept(Guid PromiseId) : PromiseEvent
{
    internal override CitizenCase Apply(CitizenCase current) => With(current, PromiseStatus.Kept);
}

public sealed record PromiseBroken(Guid PromiseId, Personal? Reason) : PromiseEvent
{
    internal override CitizenCase Apply(CitizenCase current) => With(current, PromiseStatus.Broken);
}

/// <summary>A message to the citizen, with the ways in which it can be answered.</summary>
/// <param name="Template">The code of the template that the text was made of, or null.</param>
public sealed record MessageSent(Guid MessageId, Personal Text, IReadOnlyList<string> ReplyOptions, string? Template = null) : DeskEvent
{
    internal override CitizenCase Apply(CitizenCase current) => current with { Sent = [.. current.Sent, new(MessageId, ReplyOptions)] };
}

/// <summary>A message from the citizen; it makes the case unread.</summary>
/// <param name="InReplyTo">The message that it answers, or null.</param>
/// <param name="ReplyOption">In which of the ways that the official gave; null is an answer.</param>
public sealed record MessageReceived(
    Guid MessageId, Personal Text, Guid? InReplyTo = null, string? ReplyOption = null, string? AboutReader = null) : DeskEvent
{
    internal override CitizenCase Apply(CitizenCase current) => current;
}

/// <summary>The citizen is stuck and asks for a person.</summary>
public sealed record HelpRequested(Guid HelpId, Personal? Text) : DeskEvent
{
    internal override CitizenCase Apply(CitizenCase current) => current;
}

/// <summary>An internal note; the citizen never sees it.</summary>
public sealed record NoteAdded(Guid NoteId, Personal Text) : DeskEvent
{
    internal override CitizenCase Apply(CitizenCase current) => current;
}

/// <summary>A person gave the case to another official of the same line.</summary>
public sealed record CaseAssigned(Official To, Personal Reason) : WholeCaseEvent
{
    internal override CitizenCase Apply(CitizenCase current) => Evolving.Assign(current, To);
}

/// <summary>Somebody who works here no more was replaced wherever the case named them in that place (law 19).</summary>
/// <param name="From">The official who left, by the subject of their sign-in.</param>
/// <param name="Organisation">Their organisation, or null for the first line.</param>
public sealed record OfficialReplaced(string From, Official To, string? Organisation) : WholeCaseEvent
{
    /// <summary>Why somebody gave their work on; null where they left.</summary>
    public Personal? Reason { get; init; }

    internal override CitizenCase Apply(CitizenCase current) => Evolving.Replace(current, this);
}

/// <summary>The case manager's role moved between the lines, by law 2; the citizen is told by name the same day.</summary>
/// <param name="Organisation">The organisation that now holds every open question, or null when the role is at the first line.</param>
public sealed record CaseManagerMoved(Official To, string? Organisation) : WholeCaseEvent
{
    internal override CitizenCase Apply(CitizenCase current) => current with { CaseManager = new(To.OfficialId, To.Name, Organisation) };
}

/// <summary>What happens to one promise.</summary>
public abstract record PromiseEvent : CaseEvent
{
    public abstract Guid PromiseId { get; init; }

    internal sealed override Audience HeardBy(CitizenCase after) => Audience.Desk;

    private protected CitizenCase With(CitizenCase current, PromiseStatus status) =>
        current with { Promises = current.Promises.Change(each => each.Id == PromiseId, promise => promise with { Status = status }) };
}
