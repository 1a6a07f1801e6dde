using Casework.Domain.Terms;

namespace Casework.Domain.Cases.CallBacks;

/// <summary>
/// The citizen asks to be called, or an official promises it, also on behalf of an organisation that has to do with the question.
/// Without a day it is the next working day; a day that is chosen is one on which people work.
/// </summary>
public sealed record RequestCallBack(
    Guid Id, Guid? QuestionId, Personal About, Personal Phone, string? Organisation, DateOnly? Day) : ICaseCommand<RequestCallBack>
{
    public static IReadOnlyList<RefusalCode> Refusals =>
    [
        RefusalCode.CaseClosed, RefusalCode.UnknownQuestion, RefusalCode.OrganisationNotInvolved, RefusalCode.NotAWorkingDay,
        RefusalCode.DateInThePast, RefusalCode.CallBackOpen,
    ];

    public Decision Decide(CitizenCase current, Circumstances at) => current switch
    {
        { IsClosed: true } => Rules.CaseClosed,
        _ when QuestionId is { } id && current.Question(id) is null => Decision.Refuse(RefusalCode.UnknownQuestion),
        _ when Organisation is { } organisation && !current.Involves(organisation, QuestionId) =>
            Decision.Refuse(RefusalCode.OrganisationNotInvolved, organisation),
        _ when Day is { } day && !DutchCalendar.IsWorkingDay(day) =>
            Decision.Refuse(RefusalCode.NotAWorkingDay, DutchCalendar.Roll(day).ToString("yyyy-MM-dd")),
        _ when Day < LocalDay.Of(at.Now) => Decision.Refuse(RefusalCode.DateInThePast),
        _ when current.CallBacks.FirstOrDefault(IsTheSame) is { } open =>
            Decision.Refuse(RefusalCode.CallBackOpen, open.By.ToString("yyyy-MM-dd")),
        _ => Decision.Accept(new CallBackRequested(Id, QuestionId, About, Phone, Organisation, Day)),
    };

    /// <summary>Whoever would be called twice for one thing.</summary>
    private bool IsTheSame(CallBack asked) => asked.IsOpen && asked.QuestionId == QuestionId && asked.Organisation == Organisation;
}
