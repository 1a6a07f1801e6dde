using Casework.Api.Door;
using Casework.Domain.Cases.Routing;
using FluentValidation;
using Wolverine.Http;

namespace Casework.Api.Cases.Routing;

/// <summary>An official confirms the advised route, or overrules it; overruling needs a reason.</summary>
public sealed record SettleTriageRequest(Route? Route, string? Reason);

public sealed class SettleTriageShape : AbstractValidator<SettleTriageRequest>
{
    public SettleTriageShape()
    {
        RuleFor(body => body.Route).Required();
        RuleFor(body => body.Reason).OptionalText();
    }
}

public static class SettleTriageEndpoint
{
    [WolverinePost("/api/v1/cases/{caseId}/questions/{questionId}/triage"), Answers(204)]
    public static Task<IResult> Post(Guid caseId, Guid questionId, HttpContext http, CaseDoor door) =>
        door.Handle(http, caseId, new CaseRequest<SettleTriageRequest>(Who.Desk, (body, slip) =>
            new SettleTriage(questionId, body.Route!.Value, slip.SealIfAny(body.Reason))));
}
