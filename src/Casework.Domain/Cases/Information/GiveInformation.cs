namespace Casework.Domain.Cases.Information;

/// <summary>
/// The citizen's answer to an information request came in, at whichever desk (no wrong desk). Late answers are taken too.
/// </summary>
public sealed record GiveInformation(Guid RequestId, Personal Text) : ICaseCommand<GiveInformation>
{
    public static IReadOnlyList<RefusalCode> Refusals =>
    [
        RefusalCode.CaseClosed, RefusalCode.UnknownRequest, RefusalCode.AlreadyAnswered, .. Rules.ForBystander,
    ];

    public Decision Decide(CitizenCase current, Circumstances at) => current.InformationRequests.FirstOrDefault(r => r.Id == RequestId) switch
    {
        _ when current.IsClosed => Rules.CaseClosed,
        null => Decision.Refuse(RefusalCode.UnknownRequest),
        { Status: RequestStatus.Answered } => Decision.Refuse(RefusalCode.AlreadyAnswered),
        var request when Rules.RefusalForBystander(current, request.QuestionId, at.Actor) is { } refusal => refusal,
        _ => Decision.Accept(new InformationReceived(RequestId, Text)),
    };
}
