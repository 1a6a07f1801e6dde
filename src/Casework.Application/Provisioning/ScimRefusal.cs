namespace Casework.Application.Provisioning;

/// <summary>A request of an identity provider that is refused (RFC 7644, 3.12); its words are the text <c>scim.{code}</c>.</summary>
/// <param name="scimType">A keyword of table 9, or null.</param>
public sealed class ScimRefusal(int status, string? scimType, string code, params string[] details) : Exception
{
    public int Status => status;

    public string? ScimType => scimType;

    public string Code => code;

    public IReadOnlyList<string> Details => details;

    public static ScimRefusal NotFound => new(404, null, "notFound");

    public static ScimRefusal Stale => new(412, null, "stale");

    public static ScimRefusal Filter => new(400, "invalidFilter", "invalidFilter");

    public static ScimRefusal Path => new(400, "invalidPath", "invalidPath");

    public static ScimRefusal Syntax => new(400, "invalidSyntax", "invalidSyntax");

    public static ScimRefusal Value(string attribute) => new(400, "invalidValue", "invalidValue", attribute);

    public static ScimRefusal Mutability(string attribute) => new(400, "mutability", "mutability", attribute);

    public static ScimRefusal Taken(string attribute) => new(409, "uniqueness", "uniqueness", attribute);
}
