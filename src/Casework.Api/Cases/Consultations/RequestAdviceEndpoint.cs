using Casework.Api.Cases.HandOffs;
using Casework.Api.Door;
using Casework.Domain.Cases.Consultations;
using Casework.Domain.Cases.Sharing;
using Casework.Domain.Catalogues;
using FluentValidation;
using Wolverine.Http;

namespace Casework.Api.Cases.Consultations;

/// <summary>Asks an organisation for advice on a question; the question stays where it is.</summary>
public sealed record RequestAdviceRequest(Guid? QuestionId, string? Organisation, string? Request, IReadOnlyList<ShareBody>? Share) : INamesItems
{
    public IEnumerable<CaseItem?> Named() => [NamedItems.Question(QuestionId)];
}

public sealed record ConsultationRequestedAnswer(Guid ConsultationId);

public sealed class RequestAdviceShape : AbstractValidator<RequestAdviceRequest>
{
    public RequestAdviceShape(CatalogueVersions catalogues)
    {
        RuleFor(body => body.QuestionId).Required();
        RuleFor(body => body.Organisation).Required().Known(code => catalogues.Current.Organisations.ContainsKey(code), "unknown-organisation");
        RuleFor(body => body.Request).RequiredText();
        RuleForEach(body => body.Share).Required();
        RuleForEach(body => body.Share).SetValidator(new ShareShape());
    }
}

public static class RequestAdviceEndpoint
{
    [WolverinePost("/api/v1/cases/{caseId}/consultations"), Answers(201, typeof(ConsultationRequestedAnswer))]
    public static Task<IResult> Post(Guid caseId, HttpContext http, CaseDoor door) => door.Handle(http, caseId, Request);

    private static readonly CaseRequest<RequestAdviceRequest> Request = new(Who.Officials, (body, slip) =>
        new RequestAdvice(slip.NewId(), body.QuestionId!.Value, body.Organisation!, slip.Seal(body.Request!), body.Share.ToParts()))
    {
        Answer = (_, ids) => new ConsultationRequestedAnswer(ids[0]),
    };
}
