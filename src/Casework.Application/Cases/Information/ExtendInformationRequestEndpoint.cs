using Casework.Application.Access;
using Casework.Application.Commands;
using Casework.Application.Validation;
using Casework.Domain.Cases.Information;
using FluentValidation;

namespace Casework.Application.Cases.Information;

/// <summary>The citizen gets more time to answer, asked for or not; the decision term rests as long.</summary>
public sealed record ExtendInformationRequestRequest(DateOnly? Until);

public sealed class ExtendInformationRequestValidator : AbstractValidator<ExtendInformationRequestRequest>
{
    public ExtendInformationRequestValidator(TimeProvider time) => RuleFor(body => body.Until).Required().AfterToday(time);
}

public static class ExtendInformationRequestEndpoint
{
    public static readonly CommandRoute<ExtendInformationRequestRequest> Route = new("/api/v1/cases/{caseId}/information-requests/{requestId}/extension", AllowedRoles.Officials, (body, context) => new ExtendInformationRequest(context.Id("requestId"), body.Until!.Value))
    {
        Offer = new("extendInformationRequest", (current, _) => current.InformationRequests.Select(r => new ExtendInformationRequest(r.Id, r.AnswerBy.AddDays(1)))),
    };
}
