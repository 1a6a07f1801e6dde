namespace Casework.Domain.Cases.Reaching;

/// <summary>
/// The citizen says whether messages of one kind may come by one electronic channel (Awb 2:8). Consent is theirs to give and to take back
/// at any time; what may not come electronically comes on paper.
/// </summary>
/// <param name="Address">Not needed for a message box, nor for the channel that was chosen for all.</param>
public sealed record ConsentToReach(MessageKind Kind, ReachChannel Channel, bool Agrees, Personal? Address) : ICaseCommand<ConsentToReach>
{
    public static IReadOnlyList<RefusalCode> Refusals =>
        [RefusalCode.NoCitizenNumber, RefusalCode.NoAddress, RefusalCode.AlreadyAgreed, RefusalCode.NotAgreed];

    public Decision Decide(CitizenCase current, Circumstances at)
    {
        var isAgreed = current.ReachBy(Kind, Channel) is not null;
        if (!Agrees) return isAgreed ? Decision.Accept(new ReachConsentWithdrawn(Kind, Channel)) : Decision.Refuse(RefusalCode.NotAgreed);
        if (Channel is ReachChannel.MessageBox && current.Citizen is { Bsn: null, KvkNumber: null }) return Decision.Refuse(RefusalCode.NoCitizenNumber);
        if (isAgreed && Address is null) return Decision.Refuse(RefusalCode.AlreadyAgreed);
        return Address is not null || Channel is ReachChannel.MessageBox || Channel == current.Reached?.Channel
            ? Decision.Accept(new ReachConsentGiven(Kind, Channel, Address))
            : Decision.Refuse(RefusalCode.NoAddress);
    }
}
