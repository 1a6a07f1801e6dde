using Casework.Application.Access;
using Casework.Application.Problems;
using Casework.Application.Reading;
using Casework.Http.Requests;

namespace Casework.Http.Answers;

/// <summary>Queries over HTTP.</summary>
public static class Queries
{
    /// <summary>What is shown, or the problem.</summary>
    public static IResult ToResult<T>(this QueryAnswer<T> answer) where T : class => answer.Problem?.ToResult() ?? new ViewAnswer(answer.Answer!);

    public static QueryParameters Parameters(this HttpRequest request) =>
        new(name => request.Query.TryGetValue(name, out var values) ? values : (IReadOnlyList<string?>)[]);

    /// <summary>Why this caller has no access here at all, or null.</summary>
    public static Problem? Refusal(this HttpContext http, AllowedRoles roles)
    {
        var signedIn = SignedIn.Of(http.User);
        return !signedIn.IsAuthenticated ? Problem.Of(401, "sign-in-required")
            : !roles.Includes(signedIn.Actor) ? Problem.Of(403, "not-allowed")
            : roles == AllowedRoles.Citizens ? http.RequestServices.GetRequiredService<Assurances>().Refusal(signedIn, CitizenAct.Read)
            : null;
    }

    public static async Task<IResult> Read(
        this QueryExecutor executor, HttpContext http, Guid caseId, AllowedRoles roles, string part, Func<QueryContext, Task<IResult>> read, AccessScope scope = AccessScope.Read)
    {
        if (http.Refusal(roles) is { } refusal) return refusal.ToResult();
        var (answer, problem) = await executor.Read<IResult>(http.Caller(), caseId, roles, part, Answered, scope);
        return problem?.ToResult() ?? answer!;

        async Task<QueryAnswer<IResult>> Answered(QueryContext context) => await read(context) switch
        {
            ProblemAnswer { Problem: var refused } => new(Problem: refused),
            var shown => new(shown),
        };
    }
}
