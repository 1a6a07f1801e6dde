using Casework.Application.Problems;

namespace Casework.Web.Layout;

/// <summary>Why a form was not accepted, in words: above the form, and for each field.</summary>
public sealed record FormRefused(string Title, string? Detail, IReadOnlyDictionary<string, string> Fields, Func<string, string> Label)
{
    public string? Of(string field) => Fields.GetValueOrDefault(field);

    public static FormRefused Of(Said say, Problem problem, Func<string, string> label)
    {
        var fields = problem.Faults.GroupBy(fault => fault.Field).ToDictionary(
            field => field.Key, field => string.Join(' ', field.Select(fault => say.Words.Text(say.Language, $"fault.{fault.Code}", fault.Details))));
        return fields.Count > 0
            ? new(say["form.faults"], null, fields, label)
            : new(say.IfAny($"problem.{problem.Code}") ?? say.Words.Text(say.Language, $"problem.{problem.Code}.title"), DetailOf(say, problem), fields, label);
    }

    /// <summary>A page may say it in its own words; then those of the API, meant for programs too, are left out.</summary>
    private static string? DetailOf(Said say, Problem problem) =>
        say.IfAny($"problem.{problem.Code}") is null ? say.Words.Text(say.Language, $"problem.{problem.Code}.detail", problem.Details) : null;
}
