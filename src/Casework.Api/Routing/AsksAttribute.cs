namespace Casework.Api.Routing;

/// <summary>A query parameter that a route knows, for the OpenAPI document: text, unless a type says otherwise.</summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class AsksAttribute(string name, Type? type = null) : Attribute
{
    public string Name => name;

    public Type Type => type ?? typeof(string);

    /// <summary>What it does; limit, cursor, sort and others of that kind are described once for all (ParameterDescriptions).</summary>
    public string? Description { get; init; }

    /// <summary>The words to choose from, where only these are allowed.</summary>
    public string[]? OneOf { get; init; }

    /// <summary>The form of the text, as a regular expression.</summary>
    public string? Pattern { get; init; }

    public bool Required { get; init; }

    /// <summary>It may be given several times.</summary>
    public bool Repeatable { get; init; }
}
