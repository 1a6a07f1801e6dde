using System.CommandLine;

namespace Casework.Application.CommandLine;

/// <summary>A verb of the command line. It ends with exit code 0 when done, 1 when tried and failed, 2 when nothing was tried.</summary>
public abstract class Verb(string name) : Command(name)
{
    /// <summary>The verb of <c>./casework</c> whose usage this is.</summary>
    public virtual string Usage => Name;

    /// <param name="asked">Arguments that hold.</param>
    /// <param name="system">Builds the system, which is not started.</param>
    public abstract Task<int> Run(ParseResult asked, Func<IHost> system, Streams streams);
}

/// <summary>Where a verb writes.</summary>
public sealed record Streams(TextWriter Output, TextWriter Errors)
{
    public static Streams Console => new(System.Console.Out, System.Console.Error);

    /// <summary>Says why not, and returns the exit code.</summary>
    public int Refuse(int exitCode, params IEnumerable<string> reasons)
    {
        foreach (var reason in reasons) Errors.WriteLine(reason);
        return exitCode;
    }
}
