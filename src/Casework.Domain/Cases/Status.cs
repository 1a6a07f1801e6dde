namespace Casework.Domain.Cases;

public enum QuestionStatus { New, AtFirstLine, Offered, AtSecondLine, AwaitingCitizen, InMediation, Answered, Decided, Withdrawn }

public static class Status
{
    /// <summary>Where a question stands, for every reader the same.</summary>
    public static QuestionStatus Of(CitizenCase current, Question question) => question switch
    {
        _ when current.HasRunningMediationOn(question.Id) => QuestionStatus.InMediation,
        // After a founded objection it is open again, until the new decision (Awb 7:11(2)).
        { Reconsidered: true } => question.OpenView is null ? QuestionStatus.AtSecondLine : QuestionStatus.AwaitingCitizen,
        { End: QuestionEnd.Answered } => QuestionStatus.Answered,
        { End: QuestionEnd.Decided } => QuestionStatus.Decided,
        { End: QuestionEnd.Withdrawn } => QuestionStatus.Withdrawn,
        _ when current.InformationRequests.Any(r => r.QuestionId == question.Id && r.Status == RequestStatus.Open) =>
            QuestionStatus.AwaitingCitizen,
        { OpenView: not null } => QuestionStatus.AwaitingCitizen,
        _ when current.OpenOfferOf(question.Id) is not null => QuestionStatus.Offered,
        { Holder.AtFirstLine: false } => QuestionStatus.AtSecondLine,
        { Touched: false } => QuestionStatus.New,
        _ => QuestionStatus.AtFirstLine,
    };
}
