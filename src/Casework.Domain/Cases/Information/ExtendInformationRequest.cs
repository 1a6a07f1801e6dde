namespace Casework.Domain.Cases.Information;

/// <summary>
/// Whoever holds the question gives the citizen more time, asked or not. The decision term rests as long (Awb 4:15(1)(a)).
/// </summary>
public sealed record ExtendInformationRequest(Guid RequestId, DateOnly Until) : ICaseCommand<ExtendInformationRequest>
{
    public static IReadOnlyList<RefusalCode> Refusals => [.. RunningRequest.ForOthers, RefusalCode.NotLater];

    public Decision Decide(CitizenCase current, Circumstances at) =>
        RunningRequest.RefusalForOthers(current, RequestId, at.Actor)
            ?? current.InformationRequests.First(request => request.Id == RequestId) switch
            {
                var request when Until <= request.AnswerBy =>
                    Decision.Refuse(RefusalCode.NotLater, request.AnswerBy.ToString("yyyy-MM-dd")),
                _ => Decision.Accept(new InformationRequestExtended(RequestId, Until)),
            };
}
