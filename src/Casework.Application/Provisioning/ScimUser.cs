using System.Text.Json.Nodes;
using Casework.Domain.Officials;

namespace Casework.Application.Provisioning;

/// <summary>
/// A user of SCIM (RFC 7643, 4.1) and the official that it is: the sign-in's subject is <c>externalId</c>. Attributes that the system has no use for are
/// passed over and not kept.
/// </summary>
public static class ScimUser
{
    public const string Schema = "urn:ietf:params:scim:schemas:core:2.0:User";
    private static readonly string[] ReadOnly = ["id", "groups", "meta", "schemas"];

    /// <summary>What a body says should be true of an official.</summary>
    /// <param name="current">Null for a new one. The subject never changes: another is another person.</param>
    public static ProvisionedOfficial Wanted(JsonObject resource, DirectoryEntry? current)
    {
        var userName = resource.Text("userName") ?? throw ScimRefusal.Value("userName");
        var subject = resource.Text("externalId") ?? current?.OfficialId ?? userName;
        if (current is not null && current.OfficialId != subject) throw ScimRefusal.Mutability("externalId");
        var name = resource["name"] switch { JsonObject given => given, null => ScimJson.Empty(), _ => throw ScimRefusal.Value("name") };
        var account = new Account(userName, name.Text("givenName"), name.Text("familyName"));
        return new(subject, resource.Text("displayName") ?? name.Text("formatted") ?? FullName(account) ?? userName, account, resource.Truth("active") ?? current?.Active ?? true);
    }

    public static ProvisionedOfficial Patched(DirectoryEntry current, IReadOnlyList<ScimPatch> operations)
    {
        var resource = Attributes(current);
        foreach (var operation in operations) Apply(resource, operation);
        return Wanted(resource, current);
    }

    /// <summary>What may be written. A name that follows from its parts is left out, so that it follows from them again.</summary>
    private static JsonObject Attributes(DirectoryEntry current)
    {
        var (account, resource, name) = (AccountOf(current), ScimJson.Empty(), ScimJson.Empty());
        (name["givenName"], name["familyName"]) = (account.GivenName, account.FamilyName);
        (resource["userName"], resource["externalId"], resource["name"], resource["active"]) = (account.UserName, current.OfficialId, name, current.Active);
        if (current.Name != FullName(account)) resource["displayName"] = current.Name;
        return resource;
    }

    private static void Apply(JsonObject resource, ScimPatch operation)
    {
        var value = operation.Kind == "remove" ? null : operation.Value?.DeepClone();
        switch (operation.Attribute.Split('.'))
        {
            case ["username" or "displayname" or "externalid" or "active"]:
                resource[operation.Attribute] = value;
                break;
            case ["name"] when value is JsonObject given && resource["name"] is JsonObject name:
                foreach (var (part, text) in given) name[part] = text?.DeepClone();
                break;
            case ["name"]:
                resource["name"] = value;
                break;
            case ["name", var part]:
                if (resource["name"] is not JsonObject) resource["name"] = ScimJson.Empty();
                resource["name"]![part] = value;
                break;
            case [var attribute, ..] when operation.Named && ReadOnly.Contains(attribute):
                throw ScimRefusal.Mutability(attribute);
        }
    }

    private static string? FullName(Account account) => string.Join(' ', ((string?[])[account.GivenName, account.FamilyName]).OfType<string>()) is { Length: > 0 } name ? name : null;

    private static Account AccountOf(DirectoryEntry entry) => entry.Account ?? new(entry.OfficialId);

    public static string Version(DirectoryEntry entry) => $"W/\"{entry.Version}\"";

    /// <param name="root">The address below which resources are.</param>
    public static JsonObject Resource(DirectoryEntry entry, IEnumerable<ProvisionedGroup> groups, string root)
    {
        var account = AccountOf(entry);
        return new JsonObject
        {
            ["schemas"] = new JsonArray(Schema),
            ["id"] = entry.Id.ToString(),
            ["externalId"] = entry.OfficialId,
            ["userName"] = account.UserName,
            ["displayName"] = entry.Name,
            ["name"] = NameOf(entry, account),
            ["active"] = entry.Active,
            ["groups"] = new JsonArray([.. groups.Select(group => (JsonNode)group.Reference(root))]),
            ["meta"] = ScimMeta.Of("User", $"{root}/Users/{entry.Id}", Version(entry), entry.EnteredAt, entry.ChangedAt),
        };
    }

    private static JsonObject NameOf(DirectoryEntry entry, Account account)
    {
        var name = new JsonObject { ["formatted"] = entry.Name };
        if (account.GivenName is { } given) name["givenName"] = given;
        if (account.FamilyName is { } family) name["familyName"] = family;
        return name;
    }
}

/// <summary>What every resource says of itself (RFC 7643, 3.1).</summary>
internal static class ScimMeta
{
    public static JsonObject Of(string type, string location, string? version = null, DateTimeOffset created = default, DateTimeOffset changed = default)
    {
        var meta = new JsonObject { ["resourceType"] = type, ["location"] = location };
        if (created != default) meta["created"] = created;
        if (changed != default) meta["lastModified"] = changed;
        if (version is not null) meta["version"] = version;
        return meta;
    }
}
