
namespace Casework.Api.Routing;

/// <summary>What a route answers when all is well, for the OpenAPI document. Problem answers follow from the kind of route; one that does not is added with its status.</summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class AnswersAttribute(int status, Type? body = null) : Attribute
{
    public int Status => status;

    /// <summary>The type of the JSON, or null when there is no body or it is no JSON.</summary>
    public Type? Body => body;

    /// <summary>The media type, where it is not application/json.</summary>
    public string? MediaType { get; init; }

    /// <summary>The answer is the content of a document, in its own media type.</summary>
    public bool File { get; init; }

    /// <summary>Of a 409: the code, where it is the door that says no and no rule of the domain.</summary>
    public string? Code { get; init; }
}
