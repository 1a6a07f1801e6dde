using System.Text;
using System.Text.Json;
using Casework.Domain.Terms;
using Casework.Domain.Terms.Calculation;

namespace Casework.Domain.Tests.Terms;

/// <summary>The page with worked examples says what the engine calculates.</summary>
public class WorkedExamplesTests
{
    private static readonly string Page = Path.Combine(Sources.Root, "docs", "terms.md");

    [Fact]
    public void the_page_with_worked_examples_is_what_the_engine_calculates()
    {
        var received = Path.Combine(AppContext.BaseDirectory, "terms.received.md");
        File.WriteAllText(received, Write().ReplaceLineEndings("\n"));

        File.ReadAllText(received).ShouldBe(File.ReadAllText(Page), $"If this is meant, copy {received} over {Page}.");
    }

    private static string Write()
    {
        var page = new StringBuilder("""
            # Terms, worked out

            One example of each calculation, taken from the worked cases of the law and written by the engine itself. Each step has the day that it yields, the rule,
            the article, and the words that a person reads. `POST /api/v1/terms/calculation` and `./casework terms KIND '{…}'` answer the same for other inputs, in Dutch (the default) or English.

            A calculation says what this software makes of the law. It binds nobody.

            """);
        foreach (var kind in TermCalculation.KnownKinds) if (Telling(kind) is { } id) page.Append(Example(kind, GoldenCases.Inputs(id)));
        return page.ToString();
    }

    /// <summary>The case of the kind that takes the most steps; of several, the first.</summary>
    private static string? Telling(string kind) =>
        GoldenCases.Rows.Select(row => row.Data)
            .Where(row => row.Item2.Length == 0 && !row.Item1.StartsWith("MORE-") && GoldenCases.Kind(row.Item1) == kind)
        .Select(row => row.Item1).MaxBy(id => TermCalculation.Calculate(kind, GoldenCases.Inputs(id)).Steps.Count);

    private static string Example(string kind, JsonElement inputs)
    {
        var answer = TermCalculation.Calculate(kind, inputs);
        var text = new StringBuilder($"\n## `{kind}`\n\n`{JsonSerializer.Serialize(inputs)}`\n\n| day | rule | article | why |\n|---|---|---|---|\n");
        foreach (var step in answer.Steps)
            text.Append($"| {step.Date:yyyy-MM-dd} | {step.Rule} | {step.Article} | {step.Explanation.In("en")} |\n");
        return text.Append($"\nResult: `{answer.Result!.ToJsonString()}`\n").ToString();
    }
}
