using Casework.Application.Problems;
using Casework.Domain.Cases;

namespace Casework.Application.Commands;

/// <summary>What became of a command.</summary>
public abstract record CommandOutcome
{
    /// <summary>It was carried out, now or under the same key before.</summary>
    /// <param name="After">The case as it was right after the command, with its version.</param>
    public sealed record Done(CitizenCase After, CommandContext Context) : CommandOutcome;

    /// <summary>Nothing was changed.</summary>
    public sealed record Refused(Problem Problem) : CommandOutcome;

    /// <summary>Why nothing was changed, or null.</summary>
    public Problem? Refusal => (this as Refused)?.Problem;

    public static implicit operator CommandOutcome(Problem problem) => new Refused(problem);
}
