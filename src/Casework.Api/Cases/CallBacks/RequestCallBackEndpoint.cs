using Casework.Api.Cases.Reaching;
using Casework.Api.Door;
using Casework.Domain.Cases.CallBacks;
using Casework.Domain.Cases.Sharing;
using Casework.Domain.Catalogues;
using FluentValidation;
using Wolverine.Http;

namespace Casework.Api.Cases.CallBacks;

/// <summary>A call is promised to the citizen, about a question or the whole case.</summary>
/// <param name="Phone">The number to call, as it is dialled.</param>
/// <param name="Organisation">An organisation that has to do with the question and is to call; without one, whoever handles the question is.</param>
/// <param name="Day">A working day; without one, the next.</param>
public sealed record RequestCallBackRequest(string? About, string? Phone, Guid? QuestionId, string? Organisation, DateOnly? Day) : INamesItems
{
    public IEnumerable<CaseItem?> Named() => [NamedItems.Question(QuestionId)];
}

public sealed record CallBackRequestedAnswer(Guid CallBackId);

public sealed class RequestCallBackShape : AbstractValidator<RequestCallBackRequest>
{
    public RequestCallBackShape(CatalogueVersions catalogues, TimeProvider time)
    {
        RuleFor(body => body.About).RequiredText(1000);
        RuleFor(body => body.Phone).RequiredPhone();
        RuleFor(body => body.Organisation).Known(catalogues.Current.Organisations.ContainsKey, "unknown-organisation");
        RuleFor(body => body.Day).NotBeforeToday(time);
    }
}

public static class RequestCallBackEndpoint
{
    [WolverinePost("/api/v1/cases/{caseId}/call-backs"), Answers(201, typeof(CallBackRequestedAnswer))]
    public static Task<IResult> Post(Guid caseId, HttpContext http, CaseDoor door) => door.Handle(http, caseId, Request);

    private static readonly CaseRequest<RequestCallBackRequest> Request = new(Who.Officials, (body, slip) =>
        new RequestCallBack(slip.NewId(), body.QuestionId, slip.Seal(body.About!), slip.Seal(ReachAddress.Phone(body.Phone!)!), body.Organisation, body.Day))
    {
        Answer = (_, ids) => new CallBackRequestedAnswer(ids[0]),
    };
}
