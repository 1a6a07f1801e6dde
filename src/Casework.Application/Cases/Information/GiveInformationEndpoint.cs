using Casework.Application.Access;
using Casework.Application.Commands;
using Casework.Application.Validation;
using Casework.Domain.Cases.Information;
using FluentValidation;

namespace Casework.Application.Cases.Information;

/// <summary>What the citizen brought or said, at whichever desk: it ends the request.</summary>
public sealed record GiveInformationRequest(string? Text);

public sealed class GiveInformationValidator : AbstractValidator<GiveInformationRequest>
{
    public GiveInformationValidator() => RuleFor(body => body.Text).RequiredText();
}

public static class GiveInformationEndpoint
{
    public static readonly CommandRoute<GiveInformationRequest> Route = new("/api/v1/cases/{caseId}/information-requests/{requestId}/response", AllowedRoles.Officials, (body, context) =>
        new GiveInformation(context.Id("requestId"), context.Seal(body.Text!)))
    {
        Offer = new("respondToRequest", (current, _) => current.InformationRequests.Select(r => new GiveInformation(r.Id, Example.Text))),
        Scope = AccessScope.AnyDesk,
    };
}
