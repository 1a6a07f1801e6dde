namespace Casework.Projections.Readers;

/// <summary>
/// Somebody saw personal data (law 9): who, of which cases, for which purpose, when. A list that shows several cases is one entry
/// with all of their ids. Of a citizen who reads, only the role is kept; nothing personal of the case is.
/// </summary>
/// <param name="Purpose">A code of the catalogue, or case-handling (own work), audit, own-case (the citizen), mandate (whoever acts on
/// their behalf).</param>
/// <param name="Part">Which screen it was: case-file, track, search, inbox, history …</param>
public sealed record ReadEntry(
    Guid Id, Guid[] CaseIds, string ReaderId, string ReaderName, string Role, string? Desk, string? Organisation,
    string Purpose, string Part, DateTimeOffset At, string TraceId)
{
    /// <summary>When the request came in; it was answered at <see cref="At"/>.</summary>
    public DateTimeOffset? StartedAt { get; init; }
}
