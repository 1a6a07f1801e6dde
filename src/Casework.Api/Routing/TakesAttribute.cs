
namespace Casework.Api.Routing;

/// <summary>What a route takes, where no XxxRequest stands beside its XxxEndpoint: the type of its body.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class TakesAttribute(Type body) : Attribute
{
    public Type Body => body;

    /// <summary>The body is a form with a file in it (multipart/form-data), no JSON.</summary>
    public bool Form { get; init; }
}
