using System.CommandLine;
using System.CommandLine.Parsing;

namespace Casework.Application.CommandLine;

/// <summary>What must hold of arguments and options, with a sentence for each that does not.</summary>
public static class Rules
{
    /// <summary>A value that is named but may be missing: its verb says which sentence then stands.</summary>
    public static Argument<string?> Value(string name)
    {
        var argument = new Argument<string?>(name) { Arity = ArgumentArity.ZeroOrOne };
        argument.Validators.Add(result =>
        {
            if (UnknownOptions(result.Tokens).FirstOrDefault() is { } unknown) result.AddError(unknown);
        });
        return argument;
    }

    public static Option<string?> Option(string name)
    {
        // Its own arity would be told in the words of the library.
        var option = new Option<string?>(name) { Arity = ArgumentArity.ZeroOrOne };
        option.Validators.Add(result =>
        {
            if (result.Tokens.Count == 0) result.AddError($"{name} needs a value.");
        });
        return option;
    }

    public static Option<bool> Flag(string name) => new(name) { Arity = ArgumentArity.Zero };

    /// <summary>Adds a rule that looks at the whole line: each sentence is a fault.</summary>
    public static void Requires(this Verb verb, Func<CommandResult, IEnumerable<string?>> faults) => verb.Validators.Add(result =>
    {
        // A value that is given twice cannot be read; that it is, is told already.
        if (result.Children.OfType<OptionResult>().Any(option => option.IdentifierTokenCount > 1)) return;
        foreach (var fault in faults(result)) if (fault is not null) result.AddError(fault);
    });

    /// <summary>The library takes an option that it does not know for an argument, where one may stand.</summary>
    public static IEnumerable<string> UnknownOptions(IEnumerable<Token> arguments) =>
        arguments.Where(token => token.Value.StartsWith('-')).Select(token => NoOption(token.Value));

    public static string NoOption(string token) => $"There is no option {token.Split('=')[0]}.";
}
