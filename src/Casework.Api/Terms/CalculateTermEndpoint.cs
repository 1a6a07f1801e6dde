using System.Text.Json;
using Casework.Api.Routing;
using Casework.Application.Cases.CaseFiles;
using Casework.Application.Problems;
using Casework.Application.Texts;
using Casework.Application.Validation;
using Casework.Domain.Terms;
using Casework.Domain.Terms.Calculation;
using Casework.Http.Answers;
using Casework.Http.Requests;
using FluentValidation;
using Wolverine.Http;

namespace Casework.Api.Terms;

/// <summary>One calculation of a legal term: its kind, its inputs and the policies where the law is open.</summary>
public sealed record CalculateTermRequest(string? Kind, JsonElement? Inputs, JsonElement? Policies);

/// <param name="Result">The dates and figures, spelt as in the worked cases of the law.</param>
public sealed record TermCalculatedAnswer(JsonElement Result, IReadOnlyList<TermStepAnswer> Steps);

public sealed class CalculateTermValidator : AbstractValidator<CalculateTermRequest>
{
    public CalculateTermValidator()
    {
        RuleFor(body => body.Kind).Required();
        RuleFor(body => body.Inputs).Required();
    }
}

public static class CalculateTermEndpoint
{
    [WolverinePost("/api/v1/terms/calculation"), Answers(200, typeof(TermCalculatedAnswer))]
    public static async Task<IResult> Post(HttpContext http, RequestValidation shapes)
    {
        var (body, malformed) = RequestBody.Parse<CalculateTermRequest>(http.Request, await RequestBody.Bytes(http.Request, http.RequestAborted), optional: false);
        if (shapes.Check(body, malformed) is { } problem) return problem.ToResult();

        var language = Language.Of(http.Request);
        var answer = TermCalculation.Calculate(body!.Kind, body.Inputs!.Value, body.Policies);
        return answer.Errors.Count > 0
            ? Problem.Invalid([.. answer.Errors.Select(error => new Fault(error.Field, error.Reason, []) { Text = error.Explanation.In(language) })]).ToResult()
            : Results.Json(answer.ToJson(language));
    }
}
