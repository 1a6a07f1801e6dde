using System.CommandLine;
using System.CommandLine.Parsing;
using System.Text.Json;
using System.Text.Json.Nodes;
using Casework.Application.CommandLine;
using Casework.Domain.Terms;
using Casework.Domain.Terms.Calculation;

namespace Casework.Api.Terms;

/// <summary>
/// <c>terms KIND '{inputs}'</c>: the calculation of <see cref="CalculateTermEndpoint"/> on the command line. It needs neither server nor database,
/// and builds nothing of them. Exit code 0 when calculated, 2 when the arguments or the inputs are wrong.
/// </summary>
internal sealed class TermsCommand : Verb
{
    private readonly Argument<string?> _kind = Rules.Value("KIND");
    private readonly Argument<string?> _inputs = Rules.Value("INPUTS");
    private readonly Option<string?> _policies = Rules.Option("--policies");
    private readonly Option<string?> _language = Rules.Option("--language");
    private readonly Option<bool> _list = Rules.Flag("--list");

    public TermsCommand() : base("terms")
    {
        foreach (var argument in (Argument[])[_kind, _inputs]) Add(argument);
        foreach (var option in (Option[])[_policies, _language, _list]) Add(option);
        this.Requires(line => line.GetValue(_list) ? [line.GetValue(_kind) is null ? null : "--list takes no kind."] : Faults(line));
    }

    private IEnumerable<string?> Faults(CommandResult line)
    {
        if (line.GetValue(_inputs) is not { } inputs) yield return "Name one kind and its inputs as JSON.";
        else if (Parse(inputs) is null) yield return "The inputs are no JSON.";
        yield return line.GetValue(_policies) is { } policies && Parse(policies) is null ? "--policies is no JSON." : null;
        yield return line.GetValue(_language) is null or "nl" or "en" ? null : "--language is nl or en.";
    }

    public override async Task<int> Run(ParseResult asked, Func<IHost> system, Streams streams)
    {
        if (asked.GetValue(_list))
        {
            foreach (var kind in TermCalculation.KnownKinds) await streams.Output.WriteLineAsync(kind);
            return 0;
        }

        var policies = asked.GetValue(_policies) is { } readings ? Parse(readings) : null;
        return Calculate(asked.GetValue(_kind)!, Parse(asked.GetValue(_inputs)!)!.Value, policies, asked.GetValue(_language) ?? "nl", streams);
    }

    private static int Calculate(string kind, JsonElement inputs, JsonElement? policies, string language, Streams streams)
    {
        var answer = TermCalculation.Calculate(kind, inputs, policies);
        if (answer.Errors.Count > 0)
            return streams.Refuse(2, answer.Errors.Select(error => $"{error.Field}: {error.Reason}. {error.Explanation.In(language)}"));
        streams.Output.Write(Table(["date", "rule", "article", "explanation"], answer.Steps.Select(step =>
            (string[])[step.Date?.ToString("yyyy-MM-dd") ?? "", step.Rule, step.Article, step.Explanation.In(language)])));
        streams.Output.WriteLine();
        streams.Output.Write(Table(["result", ""], answer.Result!.Select(field => (string[])[field.Key, Plain(field.Value)])));
        return 0;
    }

    /// <summary>Columns as wide as what stands in them; the last one runs on.</summary>
    private static string Table(string[] heads, IEnumerable<string[]> rows)
    {
        string[][] all = [heads, .. rows];
        var widths = heads.Select((_, column) => all.Max(row => row[column].Length)).ToArray();
        return string.Concat(all.Select(row => string.Join("  ", row.Select((cell, column) => cell.PadRight(widths[column]))).TrimEnd() + Environment.NewLine));
    }

    private static string Plain(JsonNode? value) => value switch
    {
        null => "-",
        JsonArray list => string.Join(", ", list.Select(Plain)),
        _ when value.GetValueKind() is JsonValueKind.Object => value.ToJsonString(),
        _ => value.ToString(),
    };

    private static JsonElement? Parse(string json)
    {
        try
        {
            return JsonElement.Parse(json);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
