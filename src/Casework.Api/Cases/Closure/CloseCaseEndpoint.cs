using Casework.Api.Door;
using Casework.Domain.Cases.Closure;
using FluentValidation;
using Wolverine.Http;

namespace Casework.Api.Cases.Closure;

/// <summary>Closes the case; without a result it follows from how the questions ended.</summary>
public sealed record CloseCaseRequest(string? Result);

public sealed class CloseCaseShape : AbstractValidator<CloseCaseRequest>
{
    /// <summary>A result is a code, not a text: it outlives the personal data of the case.</summary>
    public CloseCaseShape() => RuleFor(body => body.Result)
        .Must(result => result is null || ShapeRules.IsCode(result)).WithErrorCode("not-a-code");
}

public static class CloseCaseEndpoint
{
    [WolverinePost("/api/v1/cases/{caseId}/closure"), Answers(204)]
    public static Task<IResult> Post(Guid caseId, HttpContext http, CaseDoor door) =>
        door.Handle(http, caseId, new CaseRequest<CloseCaseRequest>(Who.Officials, (body, _) => new CloseCase(body.Result)) { OptionalBody = true });
}
