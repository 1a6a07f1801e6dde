using Casework.Application.Access;
using Casework.Domain.Cases;

namespace Casework.Application.Commands;

/// <summary>
/// How a case file offers the act of a route: by a name, to whoever the executor would let in while the domain accepts one of these examples. No rule is told twice.
/// </summary>
/// <param name="Name">As it stands in <c>permittedActions</c>; two routes may share one.</param>
/// <param name="Examples">Plain examples of the command, made of what the caller sees of the case.</param>
public sealed record Offer(string Name, Func<CitizenCase, Circumstances, IEnumerable<ICaseCommand>> Examples)
{
    /// <summary>What the path of an example would name, where the access scope depends on it.</summary>
    public Func<ICaseCommand, PathValues> Path { get; init; } = _ => PathValues.None;
}
