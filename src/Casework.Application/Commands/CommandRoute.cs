using Casework.Application.Access;
using Casework.Application.Documents;
using Casework.Application.Problems;
using Casework.Domain;
using Casework.Domain.Cases;
using Casework.Domain.Cases.Sharing;

namespace Casework.Application.Commands;

/// <summary>
/// A route that changes a case, described once: address, allowed roles, access scope, body, command, answer and errors. Sign-in, permitted actions and the
/// OpenAPI document derive from it.
/// </summary>
/// <param name="Path">Its address, with parameters in braces; those ending in Id are UUIDs.</param>
public abstract record CommandRoute(string Path, AllowedRoles Roles)
{
    /// <summary>POST, but for what is put in the place of what was there.</summary>
    public string Method { get; init; } = "POST";

    public AccessScope Scope { get; init; } = AccessScope.OwnDesk;

    /// <summary>The access scope, where it depends on the case and on what the path names.</summary>
    public Func<CitizenCase, PathValues, Actor, AccessScope>? ScopeOf { get; init; }

    /// <summary>The part of the file that the act changes as a whole; what path and body name by ids is checked by itself (<see cref="NamedItems"/>).</summary>
    public CasePart? On { get; init; }

    /// <summary>
    /// The refusal when the act would open a closed case beside another open case of the citizen. Without one the act goes through
    /// all the same: an objection or a complaint is never turned away for it.
    /// </summary>
    public string? WhenOtherCaseOpen { get; init; }

    public bool OptionalBody { get; init; }

    /// <summary>What is answered when the command made something; without it 204.</summary>
    public CommandAnswer? Answer { get; init; }

    /// <summary>Codes of 409 that come from the executor and not from a rule of the domain.</summary>
    public IReadOnlyList<string> Conflicts { get; init; } = [];

    /// <summary>Statuses of problems that do not follow from the kind of route.</summary>
    public IReadOnlyList<int> Problems { get; init; } = [];

    /// <summary>The acts under which the case file offers it.</summary>
    public IReadOnlyList<Offer> Offers { get; init; } = [];

    /// <summary>The one act, where there is one.</summary>
    public Offer Offer { init => Offers = [value]; }

    /// <summary>What parameters of the path mean, where their names do not say it.</summary>
    public IReadOnlyDictionary<string, string> Parameters { get; init; } = new Dictionary<string, string>();

    /// <summary>The class that holds the description: its name, folder and comments name the operation in the OpenAPI document.</summary>
    public Type Endpoint { get; init; } = typeof(CommandRoute);

    /// <summary>By which a message names it.</summary>
    public string Name => Endpoint.Name[..^"Endpoint".Length];

    public int Status => Answer?.Status ?? 204;

    /// <summary>The type of the body, or of the fields of a form.</summary>
    public abstract Type Body { get; }

    /// <summary>The body is a form with a file in it (multipart/form-data).</summary>
    public virtual bool IsForm => false;

    /// <summary>Reached without sign-in: the caller proves in another way that they may act.</summary>
    public virtual bool IsOpen => false;

    /// <summary>Reads the body, makes the command and executes it.</summary>
    public abstract Task<CommandOutcome> Execute(CommandExecutor executor, CommandInput input, CancellationToken cancellation);
}

/// <summary>A route with the type of its body.</summary>
public record CommandRoute<TBody>(string Path, AllowedRoles Roles, Func<TBody, CommandContext, ICaseCommand> Command) : CommandRoute(Path, Roles) where TBody : class
{
    public override Type Body => Form?.Fields ?? typeof(TBody);

    public override bool IsForm => Form is not null;

    /// <summary>What is wrong with the shape of the body, where that depends on the case.</summary>
    public Func<TBody, CommandContext, Problem?>? Check { get; init; }

    /// <summary>How the body is read where it is a form with a file.</summary>
    public CommandForm<TBody>? Form { get; init; }

    /// <summary>
    /// On the citizen's own routes: the command that this becomes, as far as it is known: before the body is read there is none. Null where nobody
    /// does it for another. So whoever is outside their mandate hears of nothing else.
    /// </summary>
    public virtual Type? Becomes(TBody? body) => null;

    /// <summary>Whether mandates limit it: on the citizen's own routes.</summary>
    public virtual bool IsLimitedByMandate => false;

    public override Task<CommandOutcome> Execute(CommandExecutor executor, CommandInput input, CancellationToken cancellation) =>
        executor.Execute(new CommandCall<TBody>(this, input), cancellation);

    public Task<ReadBody<TBody>> Read(IBodySource source, LoadedCase loaded) =>
        Form is { } form ? form.Read((IFormSource)source, loaded) : source.Json<TBody>(OptionalBody);
}

/// <summary>The answer to a command that made something: its status, its type, and how it is made of the case right after the command.</summary>
public sealed record CommandAnswer(int Status, Type Type, Func<CitizenCase, CommandContext, object> Make)
{
    public static CommandAnswer Created<T>(Func<CitizenCase, CommandContext, T> make) where T : class => new(201, typeof(T), make);

    public static CommandAnswer Ok<T>(Func<CitizenCase, CommandContext, T> make) where T : class => new(200, typeof(T), make);
}

/// <summary>What a caller brings: who it is, how they come to the case, what the path names, and where the body is read from.</summary>
public sealed record CommandInput(Caller Caller, ICaseGate Gate, PathValues Path, IBodySource Source);

/// <summary>Where the body of a command comes from: a request, a form of a page, a message.</summary>
public interface IBodySource
{
    Task<ReadBody<T>> Json<T>(bool optional) where T : class;
}

/// <summary>A form with a file in it, which is sealed while it comes in.</summary>
public interface IFormSource : IBodySource
{
    Task<ReadBody<Upload<TFields>>> Form<TFields>(LoadedCase loaded) where TFields : class;
}

/// <param name="Fields">The type of the fields beside the file.</param>
public sealed record CommandForm<TBody>(Type Fields, Func<IFormSource, LoadedCase, Task<ReadBody<TBody>>> Read);

/// <summary>A body that was read, or the problem with it; and a hash of all that it says, by which a repeat is known.</summary>
public sealed record ReadBody<TBody>(TBody? Value, Problem? Problem, string Hash);

/// <summary>A form with a file and these fields.</summary>
public static class FileForm
{
    /// <summary>How a route reads a form with these fields.</summary>
    public static CommandForm<Upload<TFields>> Of<TFields>() where TFields : class => new(typeof(TFields), (source, loaded) => source.Form<TFields>(loaded));
}
