using System.CommandLine;
using System.CommandLine.Parsing;
using Casework.Application.CommandLine;
using Casework.Application.Store;

namespace Casework.Api.CommandLine;

/// <summary>Reads a command line and runs its verb. Whatever is wrong with it is told in a sentence, with the usage of the verb.</summary>
internal sealed class Shell(IReadOnlyList<Verb> verbs, Func<string[], IHost> build, Streams streams)
{
    /// <summary>Before a verb: its arguments are checked and nothing is done. The script starts no database for wrong ones.</summary>
    public const string Check = "check-arguments";

    public async Task<int> Run(string[] args)
    {
        if (args is [Check, .. var checkedOnly]) return Parse(checkedOnly).Fault ?? 0;
        var (verb, asked, fault) = Parse(args);
        if (fault is { } exitCode) return exitCode;
        try
        {
            return await verb!.Run(asked!, () => build([]), streams);
        }
        catch (Exception failed)
        {
            var why = failed.IsDatabaseAway() ? $"the database does not answer ({DatabaseFailures.Name(failed)})." : failed.ToString();
            return streams.Refuse(1, $"{verb!.Name}: {why}");
        }
    }

    private (Verb? Verb, ParseResult? Asked, int? Fault) Parse(string[] args)
    {
        if (args is [] or ["--help" or "-h" or "help"]) return Told(0, verbs.Select(verb => Usage.Line(verb.Usage)));
        if (verbs.FirstOrDefault(verb => verb.Name == args[0]) is not { } verb)
            return Told(2, [$"There is no verb '{args[0]}'. There are: {string.Join(", ", verbs.Select(each => each.Name))}."]);
        if (args.Any(arg => arg is "--help" or "-h")) return Told(0, [Usage.Of(verb.Usage)]);
        // No response files: an argument that begins with @ is an argument.
        var asked = verb.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        return asked.Errors.Count == 0 ? (verb, asked, null) : Told(2, [.. Sentences(asked), "", Usage.Of(verb.Usage)]);
    }

    /// <summary>What is no option, or stands twice, is told alone: the rest often follows from it.</summary>
    private static IEnumerable<string> Sentences(ParseResult asked)
    {
        var options = Rules.UnknownOptions([.. asked.CommandResult.Children.OfType<ArgumentResult>().SelectMany(argument => argument.Tokens)]);
        List<string> unknown =
        [
            .. options,
            .. asked.CommandResult.Children.OfType<OptionResult>()
                .Where(option => option.IdentifierTokenCount > 1).Select(option => $"{option.Option.Name} is given twice."),
            .. asked.UnmatchedTokens.Select(token => token.StartsWith('-') ? Rules.NoOption(token) : $"'{token}' is one argument too many."),
        ];
        return unknown.Count > 0 ? unknown : asked.Errors.Select(error => error.Message).Distinct();
    }

    /// <summary>What was asked for goes to the output, what is wrong to the errors.</summary>
    private (Verb? Verb, ParseResult? Asked, int? Fault) Told(int exitCode, IEnumerable<string> lines)
    {
        foreach (var line in lines) (exitCode == 0 ? streams.Output : streams.Errors).WriteLine(line.TrimEnd());
        return (null, null, exitCode);
    }
}
