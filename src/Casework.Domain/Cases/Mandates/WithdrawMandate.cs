namespace Casework.Domain.Cases.Mandates;

/// <summary>A mandate ends at once. The citizen need not say why; whoever has it may lay it down, and sees no other.</summary>
public sealed record WithdrawMandate(Guid Id) : ICaseCommand<WithdrawMandate>
{
    public static IReadOnlyList<RefusalCode> Refusals => [RefusalCode.UnknownMandate, RefusalCode.MandateOver];

    public Decision Decide(CitizenCase current, Circumstances at) => current.Mandates.FirstOrDefault(mandate => mandate.Id == Id) switch
    {
        null => Decision.Refuse(RefusalCode.UnknownMandate),
        _ when at.Actor.Mandate is { } own && own != Id => Decision.Refuse(RefusalCode.UnknownMandate),
        var mandate when !mandate.IsCurrent(at.Now) => Decision.Refuse(RefusalCode.MandateOver),
        _ => Decision.Accept(new MandateWithdrawn(Id)),
    };
}
