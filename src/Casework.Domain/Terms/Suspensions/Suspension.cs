using System.Text.Json.Serialization;

namespace Casework.Domain.Terms;

/// <summary>
/// A time in which the term stands still (opschorting), as its facts were told; the ground says how its days are counted.
/// </summary>
/// <param name="Ground">Code of a <see cref="Terms.Ground"/>.</param>
/// <param name="From">The day of the invitation or notice, or the first day of delay: see the ground.</param>
/// <param name="To">The day of completion or receipt, or the last day of delay; null while it runs.</param>
/// <param name="Deadline">The last day by which it ends anyway: the term set for completing, the agreed last day.</param>
/// <param name="Late">The day on which what was asked came after all, when the term already ran again: it changes nothing
/// (Awb 4:15(1)).</param>
public sealed record Suspension(string Ground, DateOnly From, DateOnly? To = null, DateOnly? Deadline = null, DateOnly? Late = null)
{
    /// <summary>The applicant agreed in writing to the delay: the one ground with an agreed last day (Awb 4:15(2)(a)).</summary>
    public const string Consent = "4:15-2-a";

    /// <summary>
    /// How the deadline came to be what it is, oldest first: whoever set it gave more time. Null when it is the first one.
    /// </summary>
    public IReadOnlyList<MovedDeadline>? Moved { get; init; }

    /// <summary>The deadline that was set at the start.</summary>
    [JsonIgnore]
    public DateOnly? FirstDeadline => Moved is [var first, ..] ? first.Was : Deadline;

    /// <summary>The same with a later deadline, which was given on that day.</summary>
    public Suspension Until(DateOnly deadline, DateOnly on) =>
        this with { Deadline = deadline, Moved = [.. Moved ?? [], new(on, Deadline!.Value, deadline)] };

    /// <summary>No fact has ended it; with a deadline it may be over all the same.</summary>
    public bool IsRunning => To is null;

    /// <summary>A person began it and may end it; what rests on a request for papers ends by the papers or by their date.</summary>
    [JsonIgnore]
    public bool IsRunningByHand => IsRunning && (Deadline is null || Ground == Consent);

    /// <summary>The day on which it ends or ended; null when nobody knows yet. Late completion does not prolong it.</summary>
    public DateOnly? EndsOn => To is { } to && Deadline is { } deadline ? (to < deadline ? to : deadline) : To ?? Deadline;
}

/// <summary>On that day the deadline of a suspension became a later one.</summary>
public sealed record MovedDeadline(DateOnly On, DateOnly Was, DateOnly Is);
