namespace Casework.Api.Door;

/// <summary>Which query parameters a route knows, where no XxxQuery stands beside its XxxEndpoint: the type whose properties they are.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class AsksAttribute(Type query) : Attribute
{
    public Type Query => query;
}
