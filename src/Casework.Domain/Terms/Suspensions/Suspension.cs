namespace Casework.Domain.Terms;

/// <summary>A time in which the term stands still (opschorting), as its facts were told; the ground says how its days are counted.</summary>
/// <param name="Ground">Code of a <see cref="Terms.Ground"/>.</param>
/// <param name="From">The day of the invitation or notice, or the first day of delay: see the ground.</param>
/// <param name="To">The day of completion or receipt, or the last day of delay; null while it runs.</param>
/// <param name="Deadline">The last day by which it ends anyway: the term set for completing, the agreed last day.</param>
public sealed record Suspension(string Ground, DateOnly From, DateOnly? To = null, DateOnly? Deadline = null)
{
    /// <summary>No fact has ended it; with a deadline it may be over all the same.</summary>
    public bool IsRunning => To is null;

    /// <summary>The day on which it ends or ended; null when nobody knows yet. Late completion does not prolong it.</summary>
    public DateOnly? EndsOn => To is { } to && Deadline is { } deadline ? (to < deadline ? to : deadline) : To ?? Deadline;
}
