using System.Text.Json;
using System.Text.Json.Nodes;
using Casework.Domain.Terms;
using Casework.Domain.Terms.Calculation;

namespace Casework.Api.Terms;

/// <summary>
/// <c>terms KIND '{inputs}'</c>: the calculation of <see cref="CalculateTermEndpoint"/> on the command line. It needs neither server nor database and
/// is therefore answered before anything of them is built. Exit code 0 when calculated, 2 when the arguments or the inputs are wrong.
/// </summary>
internal static class TermsCommand
{
    private const string Usage = "Usage: terms KIND '{json inputs}' [--policies '{json}'] [--language nl|en], or: terms --list";

    public static int Run(IReadOnlyList<string> args, TextWriter output, TextWriter errors)
    {
        if (args is ["--list"])
        {
            foreach (var kind in TermCalculation.KnownKinds) output.WriteLine(kind);
            return 0;
        }

        var asked = TermsArguments.Read(args);
        if (asked is not { Fault: null, Kind: { } named })
        {
            errors.WriteLine(asked.Fault);
            errors.WriteLine(Usage);
            return 2;
        }

        var answer = TermCalculation.Calculate(named, asked.Inputs, asked.Policies);
        foreach (var error in answer.Errors) errors.WriteLine($"{error.Field}: {error.Reason}. {error.Explanation.In(asked.Language)}");
        if (answer.Errors.Count > 0) return 2;
        output.Write(Table(["date", "rule", "article", "explanation"], answer.Steps.Select(step =>
            (string[])[step.Date?.ToString("yyyy-MM-dd") ?? "", step.Rule, step.Article, step.Explanation.In(asked.Language)])));
        output.WriteLine();
        output.Write(Table(["result", ""], answer.Result!.Select(field => (string[])[field.Key, Plain(field.Value)])));
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
}

/// <summary>What the command line asks for, or what is wrong with it.</summary>
internal sealed record TermsArguments(string? Kind, JsonElement Inputs, JsonElement? Policies, string Language, string? Fault = null)
{
    public static TermsArguments Read(IReadOnlyList<string> args)
    {
        List<string> plain = [];
        Dictionary<string, string> options = [];
        for (var i = 0; i < args.Count; i++)
        {
            if (!args[i].StartsWith("--", StringComparison.Ordinal)) plain.Add(args[i]);
            else if (args[i] is not ("--policies" or "--language")) return Wrong($"There is no option {args[i]}.");
            else if (i + 1 == args.Count) return Wrong($"{args[i]} needs a value.");
            else options[args[i]] = args[++i];
        }

        if (plain is not [var kind, var inputs]) return Wrong("Name one kind and its inputs as JSON.");
        if (options.GetValueOrDefault("--language", "nl") is not ("nl" or "en")) return Wrong("--language is nl or en.");
        if (Parse(inputs) is not { } given) return Wrong("The inputs are no JSON.");
        if (!options.TryGetValue("--policies", out var policies)) return new(kind, given, null, options.GetValueOrDefault("--language", "nl"));
        return Parse(policies) is { } readings ? new(kind, given, readings, options.GetValueOrDefault("--language", "nl")) : Wrong("--policies is no JSON.");
    }

    private static TermsArguments Wrong(string fault) => new(null, default, null, "nl", fault);

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
