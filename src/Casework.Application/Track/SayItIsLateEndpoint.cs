using Casework.Application.Access;
using Casework.Application.Cases;
using Casework.Application.Cases.Terms;
using Casework.Application.Commands;
using Casework.Domain.Cases;
using Casework.Domain.Cases.Sharing;
using Casework.Domain.Cases.Terms;
using Casework.Domain.Terms;

namespace Casework.Application.Track;

/// <summary>The citizen gives notice of default from the page. Without a question it is the one whose decision is due first.</summary>
public sealed record SayItIsLateRequest(Guid? QuestionId) : INamesItems
{
    public IEnumerable<CaseItem?> Named() => NamedItems.Question(QuestionId) is { } question ? [question] : [];
}

[Runs(typeof(GiveNoticeOfDefault))]
public static class SayItIsLateEndpoint
{
    public static readonly CitizenRoute<SayItIsLateRequest> Route = new("/api/v1/track/{caseNumber}/notice-of-default", typeof(GiveNoticeOfDefault), (body, context) =>
        new GiveNoticeOfDefault(body.QuestionId ?? DueFirst(context.Current, context.Today), context.Today))
    {
        Offer = new("noticeOfDefault", (current, at) => current.OpenQuestions.Where(q => Example.IsLate(q, at)).Select(q => new GiveNoticeOfDefault(q.Id, LocalDay.Of(at.Now)))),
        OptionalBody = true,
        Answer = CommandAnswer.Ok((after, _) => NoticeOfDefaultAnswer.Of(after)),
    };

    private static Guid DueFirst(CitizenCase current, DateOnly today) =>
        current.OpenQuestions.Where(question => question.Term is not null).MinBy(question => DecisionTerm.DecideBy(question.Term!, today))?.Id
        ?? current.Questions[0].Id;
}
