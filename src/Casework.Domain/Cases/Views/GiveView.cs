namespace Casework.Domain.Cases.Views;

/// <summary>
/// The citizen gives the view that they were invited to give (Awb 4:9); a late one is taken too, as long as nothing is decided.
/// </summary>
public sealed record GiveView(Guid QuestionId, Personal Text) : ICaseCommand<GiveView>
{
    public static IReadOnlyList<RefusalCode> Refusals =>
    [
        RefusalCode.CaseClosed, RefusalCode.UnknownQuestion, .. Rules.ForBystander, RefusalCode.NotInvited, RefusalCode.AlreadyAnswered,
        RefusalCode.QuestionEnded,
    ];

    public Decision Decide(CitizenCase current, Circumstances at) => current.Question(QuestionId) switch
    {
        _ when current.IsClosed => Rules.CaseClosed,
        null => Decision.Refuse(RefusalCode.UnknownQuestion),
        _ when Rules.RefusalForBystander(current, QuestionId, at.Actor) is { } refusal => refusal,
        { Views: [] } => Decision.Refuse(RefusalCode.NotInvited),
        { Views: [.., { Status: RequestStatus.Answered }] } => Decision.Refuse(RefusalCode.AlreadyAnswered),
        { OpenView: null, IsOpen: false, Reconsidered: false } => Decision.Refuse(RefusalCode.QuestionEnded),
        _ => Decision.Accept(new ViewReceived(QuestionId, Text)),
    };
}
