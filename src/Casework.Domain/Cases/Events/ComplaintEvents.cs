using Casework.Domain.Cases.Sharing;
using Casework.Domain.Terms;

namespace Casework.Domain.Cases;

/// <summary>The citizen complained about how they were treated (klacht, Awb chapter 9).</summary>
/// <param name="AboutOfficial">Id of the official whose conduct it is about, where the citizen named one.</param>
public sealed record ComplaintReceived(Guid ComplaintId, Personal Text, Personal? About, string? AboutOfficial = null) : ComplaintEvent
{
    internal override CitizenCase Apply(CitizenCase current) => current with
    {
        Complaints =
        [
            .. current.Complaints, new(ComplaintId)
            {
                Term = new(LocalDay.Of(HappenedAt), null, [], []),
                About = AboutOfficial,
                ManagedBy = current.CaseManager.OfficialId,
                Watch = new(current.Imported ? null : TermWatch.UsualWarning, HappenedAt),
            },
        ],
    };
}

/// <summary>Somebody who was not involved handles it (Awb 9:7).</summary>
public sealed record ComplaintHandlerNamed(Guid ComplaintId, Official Handler) : ComplaintEvent
{
    internal override CitizenCase Apply(CitizenCase current) => With(current, c => c with { Handler = Handler });
}

/// <summary>A committee or adviser of section 9.1.3 handles it: ten weeks instead of six.</summary>
public sealed record ComplaintCommitteeSetUp(Guid ComplaintId, Personal Name) : ComplaintEvent
{
    internal override CitizenCase Apply(CitizenCase current) =>
        Moved(current, term => term with { CommitteeOn = LocalDay.Of(HappenedAt) });
}

/// <summary>Both were heard (Awb 9:10(1)), or the hearing was left out for a reason (9:10(2)).</summary>
public sealed record ComplaintHeard(Guid ComplaintId, DateOnly? HeldOn, Personal? WaivedBecause, Personal? Report) : ComplaintEvent
{
    internal override CitizenCase Apply(CitizenCase current) => With(current, c => c with { Heard = true });
}

/// <summary>Handling it was adjourned, and the complainant was told so in time (Awb 9:11(2)).</summary>
public sealed record ComplaintAdjourned(Guid ComplaintId, int Weeks, Personal Reason) : ComplaintEvent
{
    internal override CitizenCase Apply(CitizenCase current) =>
        Moved(current, term => term with { Adjournments = [.. term.Adjournments, new(LocalDay.Of(HappenedAt), Weeks)] });
}

/// <summary>The complainant agreed in writing to a later day (Awb 9:11(3)).</summary>
public sealed record ComplaintDelayed(Guid ComplaintId, DateOnly Until, IReadOnlyList<string> ConsentBy) : ComplaintEvent
{
    internal override CitizenCase Apply(CitizenCase current) =>
        Moved(current, term => term with { Delays = [.. term.Delays, new(LocalDay.Of(HappenedAt), Until)] });
}

/// <summary>Time's own word: the last day to handle it comes near.</summary>
public sealed record ComplaintDueSoon(Guid ComplaintId) : ComplaintEvent
{
    internal override CitizenCase Apply(CitizenCase current) =>
        With(current, c => c with { Watch = c.Watch with { WarnedOf = c.HandleBy } });
}

/// <summary>Time's own word: the last day to handle it passed. Lateness on a complaint costs no penalty.</summary>
public sealed record ComplaintOverdue(Guid ComplaintId) : ComplaintEvent
{
    internal override CitizenCase Apply(CitizenCase current) =>
        With(current, c => c with { Watch = c.Watch with { LateFor = c.HandleBy } });
}

public enum ComplaintOutcome { Founded, PartlyFounded, Unfounded, NotHandled, Settled }

public sealed record ComplaintSettled(Guid ComplaintId, ComplaintOutcome Outcome, Personal Text) : ComplaintEvent
{
    internal override CitizenCase Apply(CitizenCase current) => With(current, c => c with { IsOpen = false, Outcome = Outcome });
}

/// <summary>What happens to one complaint.</summary>
public abstract record ComplaintEvent : CaseEvent
{
    public abstract Guid ComplaintId { get; init; }

    internal sealed override Audience HeardBy(CitizenCase after) => Audience.Desk;

    private protected CitizenCase With(CitizenCase current, Func<Complaint, Complaint> change) =>
        current with { Complaints = current.Complaints.Change(each => each.Id == ComplaintId, change) };

    /// <summary>The same, of what its term depends on.</summary>
    private protected CitizenCase Moved(CitizenCase current, Func<ComplaintTermFacts, ComplaintTermFacts> change) =>
        With(current, c => c with { Term = change(c.Term), Watch = c.Watch with { MovedAt = HappenedAt } });
}
