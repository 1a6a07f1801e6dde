using Casework.Application.Cases;
using Casework.Application.Commands;
using Casework.Application.Validation;
using Casework.Domain.Cases.Information;
using FluentValidation;

namespace Casework.Application.Track;

/// <summary>The citizen answers what was asked of them.</summary>
public sealed record RespondRequest(string? Text);

public sealed class RespondValidator : AbstractValidator<RespondRequest>
{
    public RespondValidator() => RuleFor(body => body.Text).RequiredText();
}

[Runs(typeof(GiveInformation))]
public static class RespondEndpoint
{
    public static readonly CitizenRoute<RespondRequest> Route = new("/api/v1/track/{caseNumber}/information-requests/{requestId}/response", typeof(GiveInformation), (body, context) => new GiveInformation(context.Id("requestId"), context.Seal(body.Text!)))
    {
        Offer = new("respondToRequest", (current, _) => current.InformationRequests.Select(r => new GiveInformation(r.Id, Example.Text))),
    };
}
