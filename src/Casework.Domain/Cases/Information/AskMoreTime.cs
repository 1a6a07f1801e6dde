namespace Casework.Domain.Cases.Information;

/// <summary>
/// The citizen needs more time to answer an information request; whoever asked says yes or no. Until then the date stays.
/// </summary>
/// <param name="Until">The day that they would like, or null to leave it to whoever asked.</param>
public sealed record AskMoreTime(Guid RequestId, Personal Reason, DateOnly? Until) : ICaseCommand<AskMoreTime>
{
    public static IReadOnlyList<RefusalCode> Refusals =>
    [
        .. RunningRequest.Refusals, RefusalCode.ExtensionAlreadyRequested, RefusalCode.NotLater,
    ];

    public Decision Decide(CitizenCase current, Circumstances at) =>
        RunningRequest.Refusal(current, RequestId) ?? current.InformationRequests.First(request => request.Id == RequestId) switch
        {
            { ExtensionAsked: true } => Decision.Refuse(RefusalCode.ExtensionAlreadyRequested),
            var request when Until <= request.AnswerBy => Decision.Refuse(RefusalCode.NotLater, request.AnswerBy.ToString("yyyy-MM-dd")),
            _ => Decision.Accept(new InformationExtensionRequested(RequestId, Reason, Until)),
        };
}
