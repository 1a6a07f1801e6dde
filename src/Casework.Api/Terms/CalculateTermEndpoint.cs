using System.Text.Json;
using Casework.Api.Http;
using Casework.Api.Problems;
using Casework.Api.Texts;
using Casework.Domain.Terms.Calculation;
using Casework.Domain.Terms;
using FluentValidation;
using Wolverine.Http;

namespace Casework.Api.Terms;

/// <summary>One calculation of a legal term: its kind, its inputs and the policies where the law is open.</summary>
public sealed record CalculateTermRequest(string? Kind, JsonElement? Inputs, JsonElement? Policies);

/// <param name="Result">The dates and figures, spelt as in the worked cases of the law.</param>
public sealed record TermCalculatedAnswer(JsonElement Result, IReadOnlyList<TermStepAnswer> Steps);

public sealed record TermStepAnswer(string Rule, string Article, DateOnly? Date, string Explanation);

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
        var (body, malformed) = Body.Parse<CalculateTermRequest>(http.Request, await Body.Bytes(http.Request, http.RequestAborted), optional: false);
        if (shapes.Check(body, malformed) is { } problem) return problem.ToResult();

        var language = Language.Of(http.Request);
        var answer = TermCalculation.Calculate(body!.Kind, body.Inputs!.Value, body.Policies);
        return answer.Errors.Count > 0
            ? Problem.Invalid([.. answer.Errors.Select(error => new Fault(error.Field, error.Reason, []) { Text = error.Explanation.In(language) })]).ToResult()
            : Results.Json(answer.ToJson(language));
    }
}
