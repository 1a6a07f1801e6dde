using System.Text.Json;
using Casework.Application.Json;
using Casework.Application.Problems;
using Casework.Application.Texts;
using Casework.Http.Requests;

namespace Casework.Http.Answers;

/// <summary>Writes a <see cref="Problem"/> as application/problem+json, in the caller's language.</summary>
public sealed class ProblemAnswer(Problem problem) : IResult
{
    public Problem Problem => problem;

    public async Task ExecuteAsync(HttpContext http)
    {
        var words = http.RequestServices.GetRequiredService<Words>();
        var language = Language.Of(http.Request);
        http.Response.StatusCode = problem.Status;
        http.Response.ContentType = "application/problem+json";
        http.Response.Headers.CacheControl = "no-store";
        http.Response.Headers.ContentLanguage = language;
        if (problem.RetryAfter is { } seconds) http.Response.Headers.RetryAfter = seconds.ToString();
        await JsonSerializer.SerializeAsync(http.Response.Body, Written(words, language), Body.Strict, http.RequestAborted);
    }

    private Dictionary<string, object> Written(Words words, string language)
    {
        var written = new Dictionary<string, object>
        {
            ["type"] = "https://casework.example/problems/" + problem.Code,
            ["title"] = words.Text(language, $"problem.{problem.Code}.title"),
            ["status"] = problem.Status,
            ["detail"] = words.Text(language, $"problem.{problem.Code}.detail", [.. problem.Details]),
        };
        if (problem.Faults.Count > 0)
        {
            written["errors"] = problem.Faults.GroupBy(fault => fault.Field).ToDictionary(
                field => field.Key,
                field => field.Select(fault => fault.Text ?? words.Text(language, $"fault.{fault.Code}", [.. fault.Details])).ToArray());
        }

        return written;
    }
}

public static class ProblemResults
{
    public static IResult ToResult(this Problem problem) => new ProblemAnswer(problem);
}
