using Casework.Application.Access;
using Casework.Application.Cases.HandOffs;
using Casework.Application.Commands;
using Casework.Application.Validation;
using Casework.Domain.Cases.Consultations;
using Casework.Domain.Cases.Sharing;
using Casework.Domain.Catalogues;
using FluentValidation;

namespace Casework.Application.Cases.Consultations;

/// <summary>Asks an organisation for advice on a question; the question stays where it is.</summary>
public sealed record RequestAdviceRequest(Guid? QuestionId, string? Organisation, string? Request, IReadOnlyList<ShareBody>? Share) : INamesItems
{
    public IEnumerable<CaseItem?> Named() => [NamedItems.Question(QuestionId)];
}

public sealed record ConsultationRequestedAnswer(Guid ConsultationId);

public sealed class RequestAdviceValidator : AbstractValidator<RequestAdviceRequest>
{
    public RequestAdviceValidator(CatalogueVersions catalogues)
    {
        RuleFor(body => body.QuestionId).Required();
        RuleFor(body => body.Organisation).Required().Known(code => catalogues.Current.Organisations.ContainsKey(code), "unknown-organisation");
        RuleFor(body => body.Request).RequiredText();
        RuleForEach(body => body.Share).Required();
        RuleForEach(body => body.Share).SetValidator(new ShareValidator());
    }
}

public static class RequestAdviceEndpoint
{
    public static readonly CommandRoute<RequestAdviceRequest> Route = new("/api/v1/cases/{caseId}/consultations", AllowedRoles.Officials, (body, context) =>
        new RequestAdvice(context.NewId(), body.QuestionId!.Value, body.Organisation!, context.Seal(body.Request!), body.Share.ToParts()))
    {
        Offer = new("consult", (current, at) => current.OpenQuestions.Select(q => new RequestAdvice(Guid.Empty, q.Id, Example.Other(q, at), Example.Text, []))),
        Answer = CommandAnswer.Created((_, context) => new ConsultationRequestedAnswer(context.Ids[0])),
    };
}
