using Casework.Application.Access;
using Casework.Application.Commands;
using Casework.Application.Validation;
using Casework.Domain.Cases.CallBacks;
using Casework.Domain.Cases.Sharing;
using Casework.Domain.Catalogues;
using FluentValidation;

namespace Casework.Application.Cases.CallBacks;

/// <summary>A call is promised to the citizen, about a question or the whole case.</summary>
/// <param name="Phone">The number to call, as it is dialled.</param>
/// <param name="Organisation">An organisation that has to do with the question and is to call; without one, whoever handles the question is.</param>
/// <param name="Day">A working day; without one, the next.</param>
/// <param name="About">The citizen reads it word for word.</param>
public sealed record RequestCallBackRequest(string? About, string? Phone, Guid? QuestionId, string? Organisation, DateOnly? Day) : INamesItems
{
    public IEnumerable<CaseItem?> Named() => [NamedItems.Question(QuestionId)];
}

public sealed record CallBackRequestedAnswer(Guid CallBackId);

public sealed class RequestCallBackValidator : AbstractValidator<RequestCallBackRequest>
{
    public RequestCallBackValidator(CatalogueVersions catalogues, TimeProvider time)
    {
        RuleFor(body => body.About).RequiredText(1000);
        RuleFor(body => body.Phone).RequiredPhone();
        RuleFor(body => body.Organisation).Known(catalogues.Current.Organisations.ContainsKey, "unknown-organisation");
        RuleFor(body => body.Day).NotBeforeToday(time);
    }
}

public static class RequestCallBackEndpoint
{
    public static readonly CommandRoute<RequestCallBackRequest> Route = new("/api/v1/cases/{caseId}/call-backs", AllowedRoles.Officials, (body, context) =>
        new RequestCallBack(context.NewId(), body.QuestionId, context.Seal(body.About!), context.Seal(PhoneNumber.Of(body.Phone!)!), body.Organisation, body.Day))
    {
        Offer = new("requestCallBack", (current, _) => Example.CallBacks(current)),
        Answer = CommandAnswer.Created((_, context) => new CallBackRequestedAnswer(context.Ids[0])),
    };
}
