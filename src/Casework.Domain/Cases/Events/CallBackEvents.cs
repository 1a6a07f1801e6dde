using Casework.Domain.Cases.Sharing;

namespace Casework.Domain.Cases;

/// <summary>
/// How the promise of a call ended, if not by the citizen: they were spoken to, could not be reached, or need it no more.
/// </summary>
public enum CallBackOutcome { Spoken, NotReached, NotNeeded }

/// <summary>Somebody will call the citizen (terugbelverzoek): asked for by the citizen, or promised by an official (law 14).</summary>
/// <param name="QuestionId">The question that it is about, or null for the whole case.</param>
/// <param name="Organisation">The organisation that is asked to call, or null for whoever handles the question.</param>
/// <param name="Day">The day that was chosen; without one it is the next working day.</param>
public sealed record CallBackRequested(
    Guid CallBackId, Guid? QuestionId, Personal About, Personal Phone, string? Organisation, DateOnly? Day) : CallBackEvent
{
    internal override CitizenCase Apply(CitizenCase current) => current with { CallBacks = [.. current.CallBacks, CallBack.Of(this)] };
}

/// <summary>Somebody called. Whoever was reached has been called in time, also when the talk itself is still to come.</summary>
public sealed record CallBackTried(Guid CallBackId, bool Reached, Personal? Note) : CallBackEvent
{
    internal override CitizenCase Apply(CitizenCase current) =>
        With(current, asked => asked with { Attempts = asked.Attempts + 1, Reached = asked.Reached || Reached });
}

/// <summary>Nobody has to call any more.</summary>
/// <param name="ContactId">The talk, when there was one; what was said stands there.</param>
public sealed record CallBackSettled(Guid CallBackId, CallBackOutcome Outcome, Guid? ContactId, Personal? Reason) : CallBackEvent
{
    internal override CitizenCase Apply(CitizenCase current) => With(current, asked => asked with { Status = Status });

    private CallBackStatus Status => Outcome switch
    {
        CallBackOutcome.Spoken => CallBackStatus.Spoken,
        CallBackOutcome.NotReached => CallBackStatus.NotReached,
        _ => CallBackStatus.NotNeeded,
    };
}

/// <summary>
/// The day is over and nobody has reached the citizen: the coordinator of whoever was to call gets it among their own work.
/// </summary>
public sealed record CallBackOverdue(Guid CallBackId) : CallBackEvent
{
    internal override CitizenCase Apply(CitizenCase current) => With(current, asked => asked with { Overdue = true });
}

/// <summary>The citizen says that they need not be called any more.</summary>
public sealed record CallBackWithdrawn(Guid CallBackId, Personal? Reason) : CallBackEvent
{
    internal override CitizenCase Apply(CitizenCase current) => With(current, asked => asked with { Status = CallBackStatus.Withdrawn });
}

/// <summary>What happens to one promise to call: whoever is to call hears of it too.</summary>
public abstract record CallBackEvent : CaseEvent
{
    public abstract Guid CallBackId { get; init; }

    internal sealed override Audience HeardBy(CitizenCase after)
    {
        var asked = after.CallBacks.FirstOrDefault(each => each.Id == CallBackId);
        return Audience.Of(asked?.QuestionId) with { Organisation = asked is null ? null : after.CallerOf(asked) };
    }

    private protected CitizenCase With(CitizenCase current, Func<CallBack, CallBack> change) =>
        current with { CallBacks = current.CallBacks.Change(each => each.Id == CallBackId, change) };
}
