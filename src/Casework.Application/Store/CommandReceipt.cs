namespace Casework.Application.Store;

/// <summary>What became of a sent command. Kept for thirty days, or until the case is destroyed.</summary>
/// <param name="Status">204 or 201 where it was carried out, else the status of the problem.</param>
/// <param name="Code">The code of the problem, or null.</param>
/// <param name="Version">The version of the case right after, or null where nothing was changed.</param>
public sealed record CommandReceipt(Guid Id, Guid CaseId, string Route, int Status, string? Code, long? Version, DateTimeOffset At)
{
    public static readonly TimeSpan Kept = TimeSpan.FromDays(30);
}
