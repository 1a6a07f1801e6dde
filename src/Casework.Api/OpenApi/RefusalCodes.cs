using System.Reflection;
using Casework.Application.Commands;
using Casework.Domain.Cases;

namespace Casework.Api.OpenApi;

/// <summary>The codes of 409 of a route: what its commands list beside their rules, what the door refuses, and what the route declares.</summary>
internal static class RefusalCodes
{
    private static readonly Dictionary<string, Type> Commands = typeof(ICaseCommand).Assembly.GetTypes()
        .Where(type => type is { IsAbstract: false } && type.IsAssignableTo(typeof(ICaseCommand))).ToDictionary(type => type.Name);

    /// <summary>What any command can be refused with before its own rule is asked.</summary>
    private static readonly string[] OfTheDoor =
        ["changed-meanwhile", "idempotency-key-reused", "in-progress", .. Handling.Refusals.Select(code => code.Name)];

    public static IReadOnlyList<string> Of(DescribedRoute route) =>
        [.. Own(route).Where(Refusals.IsConflict).Union(route.Answers[409].Select(answer => answer.Code!)).Order(StringComparer.Ordinal)];

    private static IEnumerable<string> Own(DescribedRoute route) => route switch
    {
        { OpensCase: true } => OfTheDoor,
        { ChangesCase: true } => [.. OfTheDoor, .. CommandsOf(route.Endpoint).SelectMany(Listed)],
        _ => [],
    };

    private static IReadOnlyList<Type> CommandsOf(Type endpoint) =>
        endpoint.GetCustomAttribute<RunsAttribute>() is { } runs ? runs.Commands
        : Commands.TryGetValue(endpoint.Name[..^"Endpoint".Length], out var command) ? [command]
        : throw new InvalidOperationException($"{endpoint.Name} changes a case, and neither its name nor [Runs] says by which command.");

    private static IEnumerable<string> Listed(Type command) =>
        ((IReadOnlyList<RefusalCode>)command.GetProperty(nameof(ICaseCommand<>.Refusals))!.GetValue(null)!).Select(code => code.Name);
}
