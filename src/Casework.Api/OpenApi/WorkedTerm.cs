using System.Text;
using System.Text.Json;
using Casework.Domain.Terms;
using Casework.Domain.Terms.Calculation;

namespace Casework.Api.OpenApi;

/// <summary>Worked examples of a calculation for the documentation page, as tables; written by the engine itself, so that they are never out of date.</summary>
internal static class WorkedTerm
{
    private static readonly (string Title, string Kind, string Inputs)[] Examples =
    [
        ("Eight weeks that end on Whit Monday", "decision.term", """{"receivedOn":"2026-03-30","unit":"weeks","length":8}"""),
        ("The clock stood still for missing data", "decision.suspension", """{"receivedOn":"2026-01-05","termWeeks":8,"suspensions":[{"type":"4:15-1-a","invitedOn":"2026-01-19","deadline":"2026-02-02","completedOn":"2026-01-28"}]}"""),
        ("A penalty for a late decision, which came on its twentieth day", "dwangsom.schedule", """{"decisionDue":"2026-03-02","noticeReceivedOn":"2026-03-03","publishedOn":"2026-04-06"}"""),
    ];

    /// <summary>The operation that they belong to.</summary>
    public const string Operation = "calculateTerm";

    public static string Tables() => string.Concat(Examples.Select(example => Table(example.Title, example.Kind, example.Inputs))) + "\n\n`docs/terms.md` of the project has an example of each kind.";

    private static string Table(string title, string kind, string inputs)
    {
        var answer = TermCalculation.Calculate(kind, JsonElement.Parse(inputs));
        var text = new StringBuilder($"\n\n**{title}**: `{kind}` of `{inputs}`\n\n| day | article | why |\n|---|---|---|\n");
        foreach (var step in answer.Steps) text.Append($"| {step.Date:yyyy-MM-dd} | {step.Article} | {step.Explanation.In("en")} |\n");
        return text.ToString();
    }
}
