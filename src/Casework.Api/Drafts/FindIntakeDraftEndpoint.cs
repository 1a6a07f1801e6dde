using Casework.Api.Routing;
using Casework.Application.Access;
using Casework.Application.Cases.Intake;
using Casework.Application.Drafts;
using Casework.Application.Problems;
using Casework.Application.Reading;
using Casework.Application.Validation;
using Casework.Http.Answers;
using Casework.Http.Requests;
using FluentValidation;
using Wolverine.Http;

namespace Casework.Api.Drafts;

/// <summary>The code that the citizen tells.</summary>
public sealed record FindIntakeDraftRequest(string? Code);

public sealed class FindIntakeDraftValidator : AbstractValidator<FindIntakeDraftRequest>
{
    public FindIntakeDraftValidator() => RuleFor(body => body.Code).RequiredText(100);
}

/// <summary>
/// A counter goes on where the citizen stopped: the answer is what an intake takes. The reading is logged, guessing is slowed down, and with
/// the case that names the code as its draft the form is gone.
/// </summary>
public static class FindIntakeDraftEndpoint
{
    [WolverinePost("/api/v1/intake-drafts/search"), Answers(200, typeof(PassIntakeDraftRequest)), Answers(404), Answers(429)]
    public static async Task<IResult> Post(HttpContext http, IntakeDrafts drafts, RequestValidation shapes, ReadLog log, WrongCodes wrong)
    {
        if (http.Refusal(AllowedRoles.Desk) is { } refusal) return refusal.ToResult();
        var caller = http.Caller(AllowedRoles.Desk);
        var (body, malformed) = RequestBody.Parse<FindIntakeDraftRequest>(http.Request, await RequestBody.Bytes(http.Request, http.RequestAborted), optional: false);
        if (shapes.Check(body, malformed) is { } bad) return bad.ToResult();
        if (await drafts.Read<PassIntakeDraftRequest>(body!.Code!, http.RequestAborted) is not { } draft)
            return wrong.Count($"draft by {caller.Id}", HttpCaller.AddressOf(http)) is { } seconds
                ? (Problem.Of(429, "too-many-attempts") with { RetryAfter = seconds }).ToResult()
                : Problem.NotFound.ToResult();
        await log.WriteWithoutCase(caller, "intake-draft");
        return new ViewAnswer(draft);
    }
}
