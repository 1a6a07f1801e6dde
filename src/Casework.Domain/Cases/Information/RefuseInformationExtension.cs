namespace Casework.Domain.Cases.Information;

/// <summary>Whoever holds the question says no to more time, with the reason; the date stays.</summary>
public sealed record RefuseInformationExtension(Guid RequestId, Personal Reason) : ICaseCommand<RefuseInformationExtension>
{
    public static IReadOnlyList<RefusalCode> Refusals => [.. RunningRequest.ForOthers, RefusalCode.ExtensionNotRequested];

    public Decision Decide(CitizenCase current, Circumstances at) =>
        RunningRequest.RefusalForOthers(current, RequestId, at.Actor)
            ?? current.InformationRequests.First(request => request.Id == RequestId) switch
            {
                { ExtensionAsked: false } => Decision.Refuse(RefusalCode.ExtensionNotRequested),
                _ => Decision.Accept(new InformationExtensionRefused(RequestId, Reason)),
            };
}
