using System.Text.Json.Nodes;

namespace Casework.Domain.Terms.Calculation;

/// <summary>The answer to a calculation: a result with its steps, or the errors in the input.</summary>
/// <param name="Result">Days as yyyy-MM-dd, instants ending in Z, amounts in euros; null when there are errors.</param>
public sealed record TermAnswer(JsonObject? Result, IReadOnlyList<TermStep> Steps, IReadOnlyList<InputError> Errors)
{
    public static TermAnswer Of(JsonObject result, IEnumerable<TermStep?> steps) =>
        new(result, [.. steps.OfType<TermStep>()], []);

    public static TermAnswer Of(IReadOnlyList<InputError> errors) => new(null, [], errors);

    /// <summary>Result and steps as the API answers them, the explanations written out in that language.</summary>
    public JsonObject ToJson(string language) => new()
    {
        ["result"] = Result?.DeepClone(),
        ["steps"] = new JsonArray([.. Steps.Select(step => new JsonObject
        {
            ["rule"] = step.Rule,
            ["article"] = step.Article,
            ["date"] = TermCalculation.Json(step.Date),
            ["explanation"] = step.Explanation.In(language),
        })]),
    };
}

/// <summary>What is wrong with one field of the input.</summary>
/// <param name="Field">Path of the field, such as <c>suspensions[0].to</c>.</param>
/// <param name="Reason">A stable code in kebab-case, such as <c>end-before-start</c>.</param>
/// <param name="Explanation">The same in words.</param>
public sealed record InputError(string Field, string Reason, Explanation Explanation);
