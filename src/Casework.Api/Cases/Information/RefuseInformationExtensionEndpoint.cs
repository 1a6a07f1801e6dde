using Casework.Api.Access;
using Casework.Api.Commands;
using Casework.Api.Http;
using Casework.Domain.Cases.Information;
using FluentValidation;

namespace Casework.Api.Cases.Information;

/// <summary>The citizen asked for more time and does not get it; the date stays, and they hear why.</summary>
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
