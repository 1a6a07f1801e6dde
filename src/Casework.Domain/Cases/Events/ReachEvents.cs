namespace Casework.Domain.Cases;

/// <summary>How a citizen wants to hear that there is news.</summary>
public enum ReachChannel { Email, Sms, Paper, MessageBox, None }

/// <summary>The citizen said how to be reached from now on. Whoever says paper gets paper: no proof is asked (Awb 2:13).</summary>
/// <param name="Address">The e-mail address, telephone number or postal address; null where none is needed, or none was given yet.</param>
public sealed record ReachChosen(ReachChannel Channel, Personal? Address) : DeskEvent
{
    internal override CitizenCase Apply(CitizenCase current) =>
        current with
        {
            ReachedBy = new(Channel, Address) { ByCitizen = By.Role is Role.Citizen or Role.Representative },
            Paper = Channel is ReachChannel.Paper,
            ReachConsents = [],
        };
}

/// <summary>The tracking code was renewed; from now on the former one opens nothing.</summary>
/// <param name="TrackingCodeHash">Keyed hash of the new code, base64.</param>
public sealed record TrackingCodeRenewed(Personal TrackingCode, string TrackingCodeHash, Personal? Reason) : DeskEvent
{
    internal override CitizenCase Apply(CitizenCase current) =>
        current with { TrackingCode = TrackingCode, TrackingCodeHash = TrackingCodeHash };
}
