using Casework.Api.Door;
using Casework.Domain.Cases.Consultations;
using FluentValidation;
using Wolverine.Http;

namespace Casework.Api.Cases.Consultations;

/// <summary>The organisation that was asked gives its advice.</summary>
public sealed record GiveAdviceRequest(string? Text);

public sealed class GiveAdviceShape : AbstractValidator<GiveAdviceRequest>
{
    public GiveAdviceShape() => RuleFor(body => body.Text).RequiredText();
}

public static class GiveAdviceEndpoint
{
    [WolverinePost("/api/v1/cases/{caseId}/consultations/{consultationId}/advice"), Answers(204)]
    public static Task<IResult> Post(Guid caseId, Guid consultationId, HttpContext http, CaseDoor door) =>
        door.Handle(http, caseId, new CaseRequest<GiveAdviceRequest>(Who.SecondLine, (body, slip) =>
            new GiveAdvice(consultationId, slip.Seal(body.Text!)))
        { Reach = Reach.OwnActs });
}
