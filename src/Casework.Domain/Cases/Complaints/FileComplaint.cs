namespace Casework.Domain.Cases.Complaints;

/// <summary>The citizen complains about how they were treated (klacht, Awb 9:1).</summary>
public sealed record FileComplaint(Guid Id, Personal Text, Personal? About) : ICaseCommand<FileComplaint>
{
    public static IReadOnlyList<RefusalCode> Refusals => [];

    public Decision Decide(CitizenCase current, Circumstances at) =>
        Decision.Accept([.. Reopening.IfClosed(current), new ComplaintReceived(Id, Text, About)]);
}
