using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Casework.Domain.Officials;

namespace Casework.Application.Provisioning;

/// <summary>A group that an identity provider keeps. Its members are whoever has the placement, so what changes in them is an event of each.</summary>
/// <param name="Id">The placement, as role@place: two groups never give the same.</param>
public sealed record ProvisionedGroup(string Id, string DisplayName, string? ExternalId, Placement Placement)
{
    public const string Schema = "urn:ietf:params:scim:schemas:core:2.0:Group";

    public JsonObject Reference(string root) => new() { ["value"] = Id, ["$ref"] = $"{root}/Groups/{Uri.EscapeDataString(Id)}", ["display"] = DisplayName };

    /// <summary>Changes with the group and with who is in it.</summary>
    public string Version(IEnumerable<DirectoryEntry> members) =>
        $"W/\"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{DisplayName}\n{ExternalId}\n{string.Join('\n', members.Select(member => member.Id))}")).AsSpan(0, 8))}\"";

    public JsonObject Resource(IReadOnlyList<DirectoryEntry> members, string root)
    {
        var resource = new JsonObject
        {
            ["schemas"] = new JsonArray(Schema),
            ["id"] = Id,
            ["displayName"] = DisplayName,
            ["members"] = new JsonArray([.. members.Select(member => (JsonNode)Member(member, root))]),
            ["meta"] = ScimMeta.Of("Group", $"{root}/Groups/{Uri.EscapeDataString(Id)}", Version(members)),
        };
        if (ExternalId is not null) resource["externalId"] = ExternalId;
        return resource;
    }

    private static JsonObject Member(DirectoryEntry member, string root) =>
        new() { ["value"] = member.Id.ToString(), ["$ref"] = $"{root}/Users/{member.Id}", ["display"] = member.Name, ["type"] = "User" };
}
