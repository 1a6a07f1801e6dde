using System.Text.Json.Serialization;
using Casework.Domain.Terms;

namespace Casework.Domain.Cases;

/// <summary>How far an objection is, for every reader the same.</summary>
public enum ObjectionStatus { Received, Repair, Admissible, Hearing, Decided, Withdrawn, DirectAppeal }

/// <summary>How an objection was withdrawn: in writing, or by word at the hearing (Awb 6:21).</summary>
public enum WithdrawalHow { Written, AtHearing }

/// <summary>An objection (bezwaar) against a decision on a question.</summary>
/// <param name="Admissible">Null until it is judged.</param>
/// <param name="Heard">True once a hearing was held or waived for a reason.</param>
public sealed record Objection(Guid Id, Guid QuestionId, bool? Admissible = null, bool Heard = false, ObjectionOutcome? Outcome = null)
{
    /// <summary>The decision objected to; null in records of before decisions were kept.</summary>
    public Guid? DecisionId { get; init; }

    // Records of an older release have neither, until the views are made anew.
    public ObjectionReceipt Receipt { get; init; } = new(Channel.Web, default, null, null);
    public ObjectionTermFacts Term { get; init; } = new(default, default, null, [], [], []);

    /// <summary>What time has said and has yet to say about the term.</summary>
    public TermWatch Watch { get; init; } = new();

    /// <summary>The term that was set for repair (Awb 6:6) and is not over yet.</summary>
    public DateOnly? RepairBy { get; init; }

    public bool RepairAsked { get; init; }

    /// <summary>A later day that was proposed and that the objector has not answered yet (Awb 7:10(4)).</summary>
    public DateOnly? DelayProposed { get; init; }

    /// <summary>The day of the hearing to which the objector was invited last.</summary>
    public DateOnly? HearingOn { get; init; }

    /// <summary>The objector said whether they come to that hearing.</summary>
    public bool HearingAnswered { get; init; }

    /// <summary>The hearing was really held, and not waived.</summary>
    public bool HearingHeld { get; init; }

    /// <summary>Whether it asks to skip it and go to the court (Awb 7:1a); null where nobody said.</summary>
    public bool? DirectAppealAsked { get; init; }

    /// <summary>The body agreed to direct appeal: the court has it now (Awb 7:1a).</summary>
    public bool AtCourt { get; init; }

    /// <summary>When the decision on it was published, with the new decision where it needs one (Awb 7:11(2)); null until then.</summary>
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>Null when the decision on it was sent or handed over on the day on which it was taken.</summary>
    public Publication? Publication { get; init; }

    /// <summary>Nobody has decided on it.</summary>
    public bool IsOpen => Outcome is null && !AtCourt;

    /// <summary>Its term runs: it is open, or it is founded and the new decision is not there yet.</summary>
    public bool IsRunning => IsOpen || AwaitsDecision;

    /// <summary>
    /// It is founded, or a court annulled what was decided, and the decision that takes its place is not there yet (Awb 7:11(2), 8:72).
    /// </summary>
    public bool AwaitsDecision => EndedAt is null
        && (Outcome is ObjectionOutcome.Founded or ObjectionOutcome.PartlyFounded || Term.AnnulledOn is not null);

    [JsonIgnore]
    public DateOnly DecideBy => Term.DecideBy();

    /// <summary>Whether it came in time (Awb 6:9); late is judged by a person.</summary>
    [JsonIgnore]
    public Timeliness InTime => Receipt.Against(ObjectionTerm.Of(Term.PublishedOn));

    /// <summary>The date by the other reading, as long as it is not judged whether lateness is excused (Awb 6:11).</summary>
    [JsonIgnore]
    public DateOnly? OtherDecideBy => IsOpen && Admissible is null && InTime != Timeliness.InTime ? Term.OtherReading() : null;

    [JsonIgnore]
    public ObjectionStatus Status => this switch
    {
        { AtCourt: true } => ObjectionStatus.DirectAppeal,
        { Outcome: ObjectionOutcome.Withdrawn } => ObjectionStatus.Withdrawn,
        { Outcome: not null } => ObjectionStatus.Decided,
        { RepairBy: not null } => ObjectionStatus.Repair,
        { Heard: true } or { HearingOn: not null } => ObjectionStatus.Hearing,
        { Admissible: true } => ObjectionStatus.Admissible,
        _ => ObjectionStatus.Received,
    };

    /// <summary>
    /// The last day to appeal to the court against the decision on it (Awb 6:7, 8:1); null while none was sent, and after a withdrawal.
    /// </summary>
    [JsonIgnore]
    public DateOnly? AppealUntil =>
        EndedAt is { } at && Outcome is not (null or ObjectionOutcome.Withdrawn) && Publishing.DayOf(Publication, at) is { } sent
            ? ObjectionTerm.Of(sent).LastDay
            : null;
}

/// <summary>How and when an objection came in.</summary>
public sealed record ObjectionReceipt(Channel Channel, DateOnly ReceivedOn, DateOnly? PostedOn, DateOnly? ReceivedByWrongBodyOn)
{
    public Timeliness Against(ObjectionTerm term) =>
        ReceivedByWrongBodyOn is { } elsewhere && elsewhere < ReceivedOn ? term.Received(elsewhere)
        : Channel == Channel.Letter ? term.ByPost(PostedOn, ReceivedOn)
        : term.Received(ReceivedOn);
}
