namespace Casework.Api.Door;

/// <summary>What a route answers when all is well, for the OpenAPI document. Problem answers follow from the kind of route.</summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class AnswersAttribute(int status, Type? body = null) : Attribute
{
    public int Status => status;

    public Type? Body => body;
}
