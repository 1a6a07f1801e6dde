using System.Reflection;

namespace Casework.Application.Commands;

/// <summary>
/// Every route that changes a case: the static member <c>Route</c> of each class whose name ends in Endpoint. Where it is a method, its parameters are services.
/// </summary>
public sealed class CommandRoutes
{
    private readonly Dictionary<Type, CommandRoute> _byEndpoint;

    public CommandRoutes(IServiceProvider services) => _byEndpoint = typeof(CommandRoutes).Assembly.GetTypes()
        .Where(type => type.Name.EndsWith("Endpoint", StringComparison.Ordinal)).Select(type => Of(type, services)).OfType<CommandRoute>()
        .OrderBy(route => route.Path, StringComparer.Ordinal).ToDictionary(route => route.Endpoint);

    public IReadOnlyCollection<CommandRoute> All => _byEndpoint.Values;

    /// <summary>The route that this endpoint describes.</summary>
    public CommandRoute Of(Type endpoint) => _byEndpoint[endpoint];

    /// <summary>The route of an official with this name, or null.</summary>
    public CommandRoute? Named(string name) => _byEndpoint.Values.FirstOrDefault(route => route.Name == name && !route.IsOpen);

    private static CommandRoute? Of(Type endpoint, IServiceProvider services) =>
        Value(endpoint, services) is { } route ? route with { Endpoint = endpoint } : null;

    private static CommandRoute? Value(Type endpoint, IServiceProvider services) =>
        endpoint.GetField("Route", BindingFlags.Public | BindingFlags.Static)?.GetValue(null) as CommandRoute
        ?? (endpoint.GetMethod("Route", BindingFlags.Public | BindingFlags.Static) is { } made
            ? made.Invoke(null, [.. made.GetParameters().Select(parameter => services.GetRequiredService(parameter.ParameterType))]) as CommandRoute
            : null);
}
