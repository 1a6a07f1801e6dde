using Casework.Application.Access;
using Casework.Application.Commands;
using Casework.Application.Validation;
using Casework.Domain.Cases.Information;
using FluentValidation;

namespace Casework.Application.Cases.Information;

/// <summary>The citizen asked for more time and does not get it; the date stays, and they hear why.</summary>
/// <param name="Reason">The citizen reads it word for word.</param>
public sealed record RefuseInformationExtensionRequest(string? Reason);

public sealed class RefuseInformationExtensionValidator : AbstractValidator<RefuseInformationExtensionRequest>
{
    public RefuseInformationExtensionValidator() => RuleFor(body => body.Reason).RequiredText();
}

public static class RefuseInformationExtensionEndpoint
{
    public static readonly CommandRoute<RefuseInformationExtensionRequest> Route = new("/api/v1/cases/{caseId}/information-requests/{requestId}/extension/refusal", AllowedRoles.Officials, (body, context) => new RefuseInformationExtension(context.Id("requestId"), context.Seal(body.Reason!)))
    {
        Offer = new("refuseInformationExtension", (current, _) => current.InformationRequests.Select(r => new RefuseInformationExtension(r.Id, Example.Text))),
    };
}
