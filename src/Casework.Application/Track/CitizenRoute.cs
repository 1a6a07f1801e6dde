using Casework.Application.Access;
using Casework.Application.Commands;
using Casework.Domain.Cases;

namespace Casework.Application.Track;

/// <summary>
/// A route of what citizens do themselves, or whoever has a mandate: open without sign-in, since number and tracking code prove whose case it is; how far a
/// representative may go is a rule of the case.
/// </summary>
/// <param name="BecomesOf">The command that the body becomes, for the rule of mandates; of no body, what it most likely becomes. Null where nobody does it for another.</param>
public sealed record CitizenRoute<TBody>(string Path, Func<TBody?, Type?> BecomesOf, Func<TBody, CommandContext, ICaseCommand> Command)
    : CommandRoute<TBody>(Path, AllowedRoles.Anybody, Command), ICitizenRoute where TBody : class
{
    /// <param name="command">The command that every body becomes.</param>
    public CitizenRoute(string path, Type command, Func<TBody, CommandContext, ICaseCommand> make) : this(path, _ => command, make)
    {
    }

    /// <summary>The kind of act, for the level of assurance that a sign-in needs.</summary>
    public CitizenAct Act { get; init; } = CitizenAct.Write;

    /// <summary>Where the kind of act depends on the body.</summary>
    public Func<TBody, CitizenAct>? ActOf { get; init; }

    public override bool IsOpen => true;

    public override bool IsLimitedByMandate => true;

    public override Type? Becomes(TBody? body) => BecomesOf(body);

    CitizenAct ICitizenRoute.ActFor(object? body) => body is TBody given && ActOf is { } of ? of(given) : Act;
}

/// <summary>The kind of act of a citizen's route.</summary>
public interface ICitizenRoute
{
    CitizenAct ActFor(object? body);
}
