using Casework.Application.Access;
using Casework.Application.Commands;
using Casework.Application.Validation;
using Casework.Domain.Cases.Consultations;
using FluentValidation;

namespace Casework.Application.Cases.Consultations;

/// <summary>The organisation that was asked gives its advice.</summary>
public sealed record GiveAdviceRequest(string? Text);

public sealed class GiveAdviceValidator : AbstractValidator<GiveAdviceRequest>
{
    public GiveAdviceValidator() => RuleFor(body => body.Text).RequiredText();
}

public static class GiveAdviceEndpoint
{
    public static readonly CommandRoute<GiveAdviceRequest> Route = new("/api/v1/cases/{caseId}/consultations/{consultationId}/advice", AllowedRoles.SecondLine, (body, context) =>
        new GiveAdvice(context.Id("consultationId"), context.Seal(body.Text!)))
    {
        Offer = new("advise", (current, _) => current.Consultations.Select(consultation => new GiveAdvice(consultation.Id, Example.Text))),
        Scope = AccessScope.OwnActs,
    };
}
