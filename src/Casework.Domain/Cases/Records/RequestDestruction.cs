namespace Casework.Domain.Cases.Records;

/// <summary>
/// The citizen asks that their data is destroyed (GDPR article 17). It is recorded whatever the law says; the answer tells until when it
/// demands keeping.
/// </summary>
public sealed record RequestDestruction(Guid Id, Personal? Reason) : ICaseCommand<RequestDestruction>
{
    public static IReadOnlyList<RefusalCode> Refusals => [RefusalCode.AlreadyRequested];

    public Decision Decide(CitizenCase current, Circumstances at) => current.DestructionRequestedAt is null
        ? Decision.Accept(new DestructionRequested(Id, Reason))
        : Decision.Refuse(RefusalCode.AlreadyRequested);
}
