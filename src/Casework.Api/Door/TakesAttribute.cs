namespace Casework.Api.Door;

/// <summary>What a route takes, where no XxxRequest stands beside its XxxEndpoint: the type of its body.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class TakesAttribute(Type body) : Attribute
{
    public Type Body => body;
}
