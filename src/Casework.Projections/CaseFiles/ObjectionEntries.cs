using Casework.Domain;
using Casework.Domain.Cases;

namespace Casework.Projections.CaseFiles;

public sealed record ObjectionEntry(
    Guid ObjectionId, Guid QuestionId, Personal Text, Channel Channel,
    DateOnly? PostedOn, DateTimeOffset ReceivedAt, DateOnly? ReceivedByWrongBodyOn,
    Author Author, DateTimeOffset At) : IEntry
{
    public bool? Admissible { get; init; }
    public Personal? AdmissibilityReason { get; init; }
    public IReadOnlyList<RepairEntry> Repairs { get; init; } = [];
    public Personal? Committee { get; init; }
    public IReadOnlyList<AdjournmentEntry> Adjournments { get; init; } = [];
    public IReadOnlyList<DelayEntry> Delays { get; init; } = [];
    public IReadOnlyList<InvitationEntry> Invitations { get; init; } = [];
    public HearingEntry? Hearing { get; init; }
    public DirectAppealEntry? DirectAppeal { get; init; }
    public WithdrawalHow? WithdrawnHow { get; init; }
    public IReadOnlyList<DateOnly> NoticesOfDefault { get; init; } = [];
    public IReadOnlyList<TermEntry> TermActs { get; init; } = [];
    public ObjectionOutcome? Outcome { get; init; }
    public Personal? Reasons { get; init; }
    public DateTimeOffset? DecidedAt { get; init; }
    public IReadOnlyList<AppealEntry> Appeals { get; init; } = [];
    Guid? IEntry.QuestionId => QuestionId;
}

/// <summary>What was missing from the objection, and how that ended (Awb 6:6).</summary>
public sealed record RepairEntry(IReadOnlyList<Personal> Items, DateOnly AnswerBy, Author Author, DateTimeOffset At)
{
    public Personal? Text { get; init; }
    public DateTimeOffset? RepairedAt { get; init; }
    public DateTimeOffset? ExpiredAt { get; init; }
}

public sealed record AdjournmentEntry(int Weeks, Personal Reason, Author Author, DateTimeOffset At);

/// <summary>A later day that was proposed, and whether everybody concerned agreed.</summary>
public sealed record DelayEntry(DateOnly Until, IReadOnlyList<string> ConsentBy, Author Author, DateTimeOffset At)
{
    public bool? Agreed { get; init; }
    public DateTimeOffset? AnsweredAt { get; init; }
}

public sealed record InvitationEntry(DateOnly On, Personal Place, Author Author, DateTimeOffset At)
{
    public bool? Comes { get; init; }
    public Personal? Answer { get; init; }
    public DateTimeOffset? AnsweredAt { get; init; }
}

public sealed record HearingEntry(DateOnly? HeldOn, Personal? WaivedBecause, Personal? Report = null, IReadOnlyList<string>? HeldBy = null);

public sealed record DirectAppealEntry(bool Agreed, Personal Reason, Author Author, DateTimeOffset At);

public sealed record AppealEntry(Personal CourtReference, DateOnly LodgedOn, Personal? Outcome, AppealResult? Result = null);
