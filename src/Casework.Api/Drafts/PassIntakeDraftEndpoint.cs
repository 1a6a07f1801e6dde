using Casework.Api.Routing;
using Casework.Application.Access;
using Casework.Application.Cases.Intake;
using Casework.Application.Drafts;
using Casework.Application.Validation;
using Casework.Http.Answers;
using Casework.Http.Requests;
using Wolverine.Http;

namespace Casework.Api.Drafts;

/// <summary>A citizen stops here and goes on at a counter, with a code; number and kind are those of the sign-in.</summary>
public static class PassIntakeDraftEndpoint
{
    [WolverinePost("/api/v1/intake-drafts"), Takes(typeof(PassIntakeDraftRequest)), Answers(201, typeof(IntakeDraftPassed))]
    public static async Task<IResult> Post(HttpContext http, IntakeDrafts drafts, RequestValidation shapes)
    {
        if (http.Refusal(AllowedRoles.Citizens) is { } refusal) return refusal.ToResult();
        var (body, malformed) = RequestBody.Parse<PassIntakeDraftRequest>(http.Request, await RequestBody.Bytes(http.Request, http.RequestAborted), optional: false);
        return shapes.Check(body, malformed) is { } bad ? bad.ToResult() : new ViewAnswer(await PassedDraft.Pass(body!, http.Caller(), drafts, http.RequestAborted), status: 201);
    }
}
