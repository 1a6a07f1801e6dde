using System.Text.Json.Nodes;
using Casework.Application.Provisioning;

namespace Casework.Api.Scim;

/// <summary>What this service provider can do, and of which attributes its resources are (RFC 7643, 5 to 7).</summary>
internal static class ScimDescriptions
{
    private const string Core = "urn:ietf:params:scim:schemas:core:2.0:";

    public static JsonObject Provider(string root) => new()
    {
        ["schemas"] = new JsonArray(Core + "ServiceProviderConfig"),
        ["patch"] = Supported(true),
        ["bulk"] = new JsonObject { ["supported"] = false, ["maxOperations"] = 0, ["maxPayloadSize"] = 0 },
        ["filter"] = new JsonObject { ["supported"] = true, ["maxResults"] = ScimPage.Most },
        ["changePassword"] = Supported(false),
        ["sort"] = Supported(false),
        ["etag"] = Supported(true),
        ["authenticationSchemes"] = new JsonArray(new JsonObject
        {
            ["type"] = "oauthbearertoken",
            ["name"] = "Bearer",
            ["description"] = "A secret that the operator sets.",
        }),
        ["meta"] = Meta("ServiceProviderConfig", $"{root}/ServiceProviderConfig"),
    };

    private static JsonObject Supported(bool yes) => new() { ["supported"] = yes };

    private static JsonObject Meta(string type, string location) => new() { ["resourceType"] = type, ["location"] = location };

    public static IReadOnlyList<JsonObject> Types(string root) => [Type(root, "User", ScimUser.Schema), Type(root, "Group", ProvisionedGroup.Schema)];

    private static JsonObject Type(string root, string name, string schema) => new()
    {
        ["schemas"] = new JsonArray(Core + "ResourceType"),
        ["id"] = name,
        ["name"] = name,
        ["endpoint"] = $"/{name}s",
        ["schema"] = schema,
        ["meta"] = Meta("ResourceType", $"{root}/ResourceTypes/{name}"),
    };

    public static IReadOnlyList<JsonObject> Schemas(string root) =>
    [
        Schema(root, ScimUser.Schema, "User",
            Attribute("externalId") with { CaseExact = true }, Attribute("userName") with { Required = true, Unique = true }, Attribute("displayName"),
            Attribute("name") with { Parts = [Attribute("formatted"), Attribute("givenName"), Attribute("familyName")] },
            Attribute("active") with { Type = "boolean" },
            Attribute("groups") with { Many = true, ReadOnly = true, Parts = [Attribute("value"), Attribute("$ref") with { Type = "reference" }, Attribute("display")] }),
        Schema(root, ProvisionedGroup.Schema, "Group",
            Attribute("externalId") with { CaseExact = true }, Attribute("displayName") with { Required = true, Unique = true },
            Attribute("members") with { Many = true, Parts = [Attribute("value"), Attribute("$ref") with { Type = "reference" }, Attribute("display")] }),
    ];

    private static JsonObject Schema(string root, string id, string name, params Described[] attributes) => new()
    {
        ["schemas"] = new JsonArray(Core + "Schema"),
        ["id"] = id,
        ["name"] = name,
        ["attributes"] = new JsonArray([.. attributes.Select(attribute => (JsonNode)attribute.Json())]),
        ["meta"] = Meta("Schema", $"{root}/Schemas/{id}"),
    };

    private static Described Attribute(string name) => new(name);

    /// <summary>One attribute of a schema (RFC 7643, 7).</summary>
    private sealed record Described(string Name)
    {
        public string Type { get; init; } = "string";
        public bool Many { get; init; }
        public bool Required { get; init; }
        public bool CaseExact { get; init; }
        public bool Unique { get; init; }
        public bool ReadOnly { get; init; }
        public IReadOnlyList<Described> Parts { get; init; } = [];

        public JsonObject Json()
        {
            var json = new JsonObject
            {
                ["name"] = Name,
                ["type"] = Parts.Count > 0 ? "complex" : Type,
                ["multiValued"] = Many,
                ["required"] = Required,
                ["caseExact"] = CaseExact,
                ["mutability"] = ReadOnly ? "readOnly" : "readWrite",
                ["returned"] = "default",
                ["uniqueness"] = Unique ? "server" : "none",
            };
            if (Parts.Count > 0) json["subAttributes"] = new JsonArray([.. Parts.Select(part => (JsonNode)part.Json())]);
            return json;
        }
    }
}
