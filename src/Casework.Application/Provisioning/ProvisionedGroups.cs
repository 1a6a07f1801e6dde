using System.Text.Json.Nodes;
using Casework.Domain.Officials;
using Marten;

namespace Casework.Application.Provisioning;

/// <summary>A group with whoever is in it.</summary>
public sealed record GroupWithMembers(ProvisionedGroup Group, IReadOnlyList<DirectoryEntry> Members)
{
    public string Version => Group.Version(Members);
}

/// <summary>Groups of SCIM: what changes in their members gives and takes placements.</summary>
public sealed class ProvisionedGroups(IDocumentStore store, ProvisioningWriter writer, GroupNames names)
{
    public async Task<GroupWithMembers> Get(string id, CancellationToken cancellation)
    {
        await using var session = store.QuerySession();
        return await Find(session, id, cancellation);
    }

    /// <summary>Groups by name; there are as many as the catalogue has places.</summary>
    public async Task<(long Total, IReadOnlyList<GroupWithMembers> Found)> List(string? filter, ScimPage page, CancellationToken cancellation)
    {
        var condition = filter is null ? null : ScimFilterReader.Read(filter);
        await using var session = store.QuerySession();
        List<GroupWithMembers> found = [];
        foreach (var group in await session.Query<ProvisionedGroup>().OrderBy(group => group.DisplayName).ThenBy(group => group.Id).ToListAsync(cancellation))
            if (new GroupWithMembers(group, await Members(session, group.Placement, cancellation)) is var each && condition?.Matches(name => Values(each, name)) is not false)
                found.Add(each);
        return (found.Count, [.. found.Skip(page.StartIndex - 1).Take(page.Count)]);
    }

    private static IReadOnlyList<string>? Values(GroupWithMembers of, string attribute) => attribute switch
    {
        "id" => [of.Group.Id],
        "displayname" => [of.Group.DisplayName],
        "externalid" => of.Group.ExternalId is { } id ? [id] : [],
        "members" or "members.value" => [.. of.Members.Select(member => member.Id.ToString())],
        _ => null,
    };

    /// <summary>The groups in which an official is.</summary>
    public async Task<IReadOnlyList<ProvisionedGroup>> Of(DirectoryEntry entry, CancellationToken cancellation)
    {
        await using var session = store.QuerySession();
        return await session.LoadManyAsync<ProvisionedGroup>(cancellation, entry.Placements.Select(GroupNames.IdOf).Distinct());
    }

    public Task<GroupWithMembers> Create(JsonObject body, CancellationToken cancellation) => writer.Write(async (session, left) =>
    {
        var name = body.Text("displayName") ?? throw ScimRefusal.Value("displayName");
        var placement = names.PlacementOf(name);
        var group = new ProvisionedGroup(GroupNames.IdOf(placement), name, body.Text("externalId"), placement);
        if (await session.LoadAsync<ProvisionedGroup>(group.Id, cancellation) is not null) throw ScimRefusal.Taken("displayName");
        session.Store(group);
        var before = await Members(session, placement, cancellation);
        return new GroupWithMembers(group, await Put(session, placement, before, [.. before.Select(each => each.Id), .. GroupMembers.Read(body["members"])], left, cancellation));
    }, cancellation);

    /// <param name="change">What the group and its members should be.</param>
    public Task<GroupWithMembers> Change(
        string id, ScimPrecondition given, Func<GroupWithMembers, (ProvisionedGroup Group, HashSet<Guid> Members)> change, CancellationToken cancellation) =>
        writer.Write(async (session, left) =>
        {
            var found = await Find(session, id, cancellation);
            given.Check(found.Version);
            var (group, members) = change(found);
            if (group.DisplayName != found.Group.DisplayName && names.PlacementOf(group.DisplayName) != group.Placement) throw ScimRefusal.Mutability("displayName");
            session.Store(group);
            return new GroupWithMembers(group, await Put(session, group.Placement, found.Members, members, left, cancellation));
        }, cancellation);

    public Task<bool> Delete(string id, ScimPrecondition given, CancellationToken cancellation) => writer.Write(async (session, left) =>
    {
        var found = await Find(session, id, cancellation);
        given.Check(found.Version);
        session.Delete(found.Group);
        await Put(session, found.Group.Placement, found.Members, [], left, cancellation);
        return true;
    }, cancellation);

    private static async Task<GroupWithMembers> Find(IQuerySession session, string id, CancellationToken cancellation) =>
        await session.LoadAsync<ProvisionedGroup>(id, cancellation) is { } group
            ? new(group, await Members(session, group.Placement, cancellation))
            : throw ScimRefusal.NotFound;

    private static async Task<IReadOnlyList<DirectoryEntry>> Members(IQuerySession session, Placement placement, CancellationToken cancellation)
    {
        var role = Domain.WireName.Of(placement.Role);
        var some = await session.QueryAsync<DirectoryEntry>(
            "where d.data -> 'placements' @> jsonb_build_array(jsonb_build_object('role', ?::text)) order by d.id", cancellation, role);
        return [.. some.Where(entry => entry.IsProvisionable && entry.Placements.Contains(placement))];
    }

    /// <summary>Whoever is wanted and not there is placed, and whoever is there and not wanted is displaced.</summary>
    private async Task<IReadOnlyList<DirectoryEntry>> Put(
        IDocumentSession session, Placement placement, IReadOnlyList<DirectoryEntry> before, HashSet<Guid> wanted, List<DirectoryEntry> left, CancellationToken cancellation)
    {
        foreach (var gone in before.Where(member => !wanted.Contains(member.Id)))
            await writer.Append(session, gone.OfficialId, current => DirectoryChanges.Displace(current!, placement), left, cancellation);
        List<DirectoryEntry> members = [.. before.Where(member => wanted.Contains(member.Id))];
        Guid[] added = [.. wanted.Except(members.Select(member => member.Id))];
        var known = (await session.LoadManyAsync<DirectoryEntry>(cancellation, added)).Where(entry => entry.IsProvisionable).ToArray();
        if (known.Length < added.Length) throw ScimRefusal.Value("members");
        foreach (var entry in known)
            members.Add(await writer.Append(session, entry.OfficialId, current => DirectoryChanges.Place(current!, placement), left, cancellation));
        return [.. members.OrderBy(member => member.Id)];
    }
}
