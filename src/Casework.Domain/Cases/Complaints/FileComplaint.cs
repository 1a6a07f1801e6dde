namespace Casework.Domain.Cases.Complaints;

/// <summary>The citizen complains about how they were treated (klacht, Awb 9:1).</summary>
/// <param name="AboutOfficial">Id of the official whose conduct it is about, where the citizen names one.</param>
public sealed record FileComplaint(Guid Id, Personal Text, Personal? About, string? AboutOfficial = null) : ICaseCommand<FileComplaint>
{
    public static IReadOnlyList<RefusalCode> Refusals => [];

    public Decision Decide(CitizenCase current, Circumstances at) =>
        Decision.Accept([.. Reopening.IfClosed(current), new ComplaintReceived(Id, Text, About, AboutOfficial)]);
}
