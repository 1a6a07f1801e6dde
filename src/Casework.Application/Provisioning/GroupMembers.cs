using System.Text.Json.Nodes;

namespace Casework.Application.Provisioning;

/// <summary>What a body or a patch says of the members of a group.</summary>
public static class GroupMembers
{
    private const int Most = 10_000;

    /// <summary>Ids of users, as a list or one alone; none where nothing is said.</summary>
    public static HashSet<Guid> Read(JsonNode? members) => members switch
    {
        null => [],
        JsonArray { Count: <= Most } list => [.. list.Select(IdOf)],
        JsonObject one => [IdOf(one)],
        _ => throw ScimRefusal.Value("members"),
    };

    private static Guid IdOf(JsonNode? member) =>
        member is JsonObject given && Guid.TryParse(given.Text("value"), out var id) ? id : throw ScimRefusal.Value("members");

    /// <summary>The group and its members after a replacement.</summary>
    public static (ProvisionedGroup, HashSet<Guid>) Replaced(GroupWithMembers current, JsonObject body) =>
        (current.Group with { DisplayName = body.Text("displayName") ?? throw ScimRefusal.Value("displayName"), ExternalId = body.Text("externalId") }, Read(body["members"]));

    public static (ProvisionedGroup, HashSet<Guid>) Patched(GroupWithMembers current, IReadOnlyList<ScimPatch> operations)
    {
        var (group, members) = (current.Group, current.Members.Select(member => member.Id).ToHashSet());
        foreach (var operation in operations)
        {
            if (operation.Attribute == "members") members = After(members, operation);
            else group = After(group, operation);
        }

        return (group, members);
    }

    private static HashSet<Guid> After(HashSet<Guid> members, ScimPatch operation) => operation switch
    {
        { Kind: "remove", Where: { } where } =>
            [.. members.Where(id => !where.Matches(name => name switch { "value" => [id.ToString()], "type" => ["User"], _ => null }))],
        { Where: not null } => throw ScimRefusal.Path,
        // Entra sends whom it removes as a value, where RFC 7644 has a path with a filter.
        { Kind: "remove", Value: not null } => [.. members.Except(Read(operation.Value))],
        { Kind: "remove" } => [],
        { Kind: "add" } => [.. members, .. Read(operation.Value)],
        _ => Read(operation.Value),
    };

    private static ProvisionedGroup After(ProvisionedGroup group, ScimPatch operation)
    {
        var value = ScimJson.Empty();
        value[operation.Attribute] = operation.Kind == "remove" ? null : operation.Value?.DeepClone();
        return operation.Attribute switch
        {
            "displayname" => group with { DisplayName = value.Text("displayName") ?? throw ScimRefusal.Value("displayName") },
            "externalid" => group with { ExternalId = value.Text("externalId") },
            "id" or "meta" or "schemas" when operation.Named => throw ScimRefusal.Mutability(operation.Attribute),
            _ => group,
        };
    }
}
