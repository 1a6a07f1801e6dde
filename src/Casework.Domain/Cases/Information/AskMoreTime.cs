namespace Casework.Domain.Cases.Information;

/// <summary>The citizen needs more time to answer an information request; whoever asked says yes or no. Until then the date stays.</summary>
/// <param name="Until">The day that they would like, or null to leave it to whoever asked.</param>
public sealed record AskMoreTime(Guid RequestId, Personal Reason, DateOnly? Until) : ICaseCommand
{
    public Decision Decide(CitizenCase current, Circumstances at) =>
        RunningRequest.Refusal(current, RequestId) ?? current.InformationRequests.First(request => request.Id == RequestId) switch
        {
            { ExtensionAsked: true } => Decision.Refuse("extension-already-requested"),
            var request when Until <= request.AnswerBy => Decision.Refuse("not-later", request.AnswerBy.ToString("yyyy-MM-dd")),
            _ => Decision.Accept(new InformationExtensionRequested(RequestId, Reason, Until)),
        };
}
