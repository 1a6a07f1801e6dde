namespace Casework.Domain.Cases.Mandates;

/// <summary>A mandate ends at once. The citizen need not say why; whoever has it may lay it down, and sees no other.</summary>
public sealed record WithdrawMandate(Guid Id) : ICaseCommand
{
    public Decision Decide(CitizenCase current, Circumstances at) => current.Mandates.FirstOrDefault(mandate => mandate.Id == Id) switch
    {
        null => Decision.Refuse("unknown-mandate"),
        _ when at.Actor.Mandate is { } own && own != Id => Decision.Refuse("unknown-mandate"),
        var mandate when !mandate.IsCurrent(at.Now) => Decision.Refuse("mandate-over"),
        _ => Decision.Accept(new MandateWithdrawn(Id)),
    };
}
