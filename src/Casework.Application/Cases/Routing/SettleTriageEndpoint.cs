using Casework.Application.Access;
using Casework.Application.Commands;
using Casework.Application.Validation;
using Casework.Domain.Cases.Routing;
using FluentValidation;

namespace Casework.Application.Cases.Routing;

/// <summary>An official confirms the advised route, or overrules it; overruling needs a reason.</summary>
public sealed record SettleTriageRequest(Route? Route, string? Reason);

public sealed class SettleTriageValidator : AbstractValidator<SettleTriageRequest>
{
    public SettleTriageValidator()
    {
        RuleFor(body => body.Route).Required();
        RuleFor(body => body.Reason).OptionalText();
    }
}

public static class SettleTriageEndpoint
{
    public static readonly CommandRoute<SettleTriageRequest> Route = new("/api/v1/cases/{caseId}/questions/{questionId}/triage", AllowedRoles.Desk, (body, context) =>
        new SettleTriage(context.Id("questionId"), body.Route!.Value, context.SealIfAny(body.Reason)))
    {
        Offer = new("triage", (current, _) => current.OpenQuestions.Select(q => new SettleTriage(q.Id, q.Route, Example.Text))),
    };
}
