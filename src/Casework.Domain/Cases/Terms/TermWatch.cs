using Casework.Domain.Catalogues;

namespace Casework.Domain.Cases;

/// <summary>What time has said already about the terms of a question or an objection, so that it says nothing twice.</summary>
/// <param name="WarnWorkingDays">Working days before the last day at which the term is due soon; null for imported history, which starts
/// no timer.</param>
/// <param name="MovedAt">When something last happened that may move the term: time says nothing that is older than its cause.</param>
/// <param name="WarnedOf">The last day of which a warning was given; a term that moved since is warned of again.</param>
/// <param name="LateFor">The last day that was seen to pass.</param>
/// <param name="NoticeOn">When the notice of default was received that started the two weeks of Awb 4:17(3): the first that was not
/// premature.</param>
public sealed record TermWatch(
    int? WarnWorkingDays = null,
    DateTimeOffset MovedAt = default,
    DateOnly? WarnedOf = null,
    DateOnly? LateFor = null,
    DateOnly? NoticeOn = null,
    bool PenaltyRuns = false,
    bool PenaltyFull = false,
    bool ObjectionOver = false)
{
    /// <summary>Where no service says otherwise.</summary>
    public const int UsualWarning = 5;

    /// <summary>
    /// How many working days before the last day a decision on this service is due soon; null is a service that is not known yet.
    /// </summary>
    public static int WarningOf(Service? service) => service?.WarnWorkingDays ?? UsualWarning;
}
