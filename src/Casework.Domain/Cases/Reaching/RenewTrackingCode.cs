namespace Casework.Domain.Cases.Reaching;

/// <summary>A lost or told tracking code is replaced, also on a closed case; a case that never had one gets one.</summary>
public sealed record RenewTrackingCode(Personal TrackingCode, string TrackingCodeHash, Personal? Reason) : ICaseCommand<RenewTrackingCode>
{
    public static IReadOnlyList<RefusalCode> Refusals => [];

    public Decision Decide(CitizenCase current, Circumstances at) =>
        Decision.Accept(new TrackingCodeRenewed(TrackingCode, TrackingCodeHash, Reason));
}
