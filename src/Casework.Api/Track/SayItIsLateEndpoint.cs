using Casework.Api.Cases.Terms;
using Casework.Api.Door;
using Casework.Domain.Cases;
using Casework.Domain.Cases.Sharing;
using Casework.Domain.Cases.Terms;
using Casework.Domain.Terms;
using Wolverine.Http;

namespace Casework.Api.Track;

/// <summary>The citizen gives notice of default from the page. Without a question it is the one whose decision is due first.</summary>
public sealed record SayItIsLateRequest(Guid? QuestionId) : INamesItems
{
    public IEnumerable<CaseItem?> Named() => NamedItems.Question(QuestionId) is { } question ? [question] : [];
}

[Runs(typeof(GiveNoticeOfDefault))]
public static class SayItIsLateEndpoint
{
    [WolverinePost("/api/v1/track/{caseNumber}/notice-of-default"), Answers(200, typeof(NoticeOfDefaultAnswer))]
    public static Task<IResult> Post(string caseNumber, HttpContext http, TrackDoor door) => door.Handle(http, caseNumber, typeof(GiveNoticeOfDefault), Request);

    private static readonly CaseRequest<SayItIsLateRequest> Request = new(Who.Anybody, (body, slip, current) =>
        new GiveNoticeOfDefault(body.QuestionId ?? DueFirst(current, LocalDay.Of(slip.At.Now)), LocalDay.Of(slip.At.Now)))
    {
        OptionalBody = true,
        Status = 200,
        Answer = (after, _) => NoticeOfDefaultAnswer.Of(after),
    };

    private static Guid DueFirst(CitizenCase current, DateOnly today) =>
        current.OpenQuestions.Where(question => question.Term is not null).MinBy(question => DecisionTerm.DecideBy(question.Term!, today))?.Id
        ?? current.Questions[0].Id;
}
