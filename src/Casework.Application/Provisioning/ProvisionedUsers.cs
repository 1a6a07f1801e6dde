using System.Text.Json.Nodes;
using Casework.Domain.Officials;
using Marten;

namespace Casework.Application.Provisioning;

/// <summary>The officials as users of SCIM: found, and changed by what an identity provider says.</summary>
public sealed class ProvisionedUsers(IDocumentStore store, ProvisioningWriter writer)
{
    private const string Seen = "(d.data -> 'account' is not null or (d.data ->> 'active')::boolean)";

    public async Task<DirectoryEntry> Get(Guid id, CancellationToken cancellation)
    {
        await using var session = store.QuerySession();
        return await Find(session, id, cancellation);
    }

    private static async Task<DirectoryEntry> Find(IQuerySession session, Guid id, CancellationToken cancellation) =>
        await session.LoadAsync<DirectoryEntry>(id, cancellation) is { IsProvisionable: true } entry ? entry : throw ScimRefusal.NotFound;

    public async Task<(long Total, IReadOnlyList<DirectoryEntry> Found)> List(string? filter, ScimPage page, CancellationToken cancellation)
    {
        var condition = UserFilter.Of(filter);
        await using var session = store.QuerySession();
        var total = (await session.AdvancedSql.QueryAsync<long>(
            $"select count(*) from {store.Options.Schema.For<DirectoryEntry>()} as d where {Seen} and {condition.Sql}", cancellation, [.. condition.Values]))[0];
        var found = page.Count == 0 ? [] : await session.QueryAsync<DirectoryEntry>(
            $"where {Seen} and {condition.Sql} order by d.id offset {page.StartIndex - 1L} limit {page.Count}", cancellation, [.. condition.Values]);
        return (total, found);
    }

    /// <summary>Whoever is known by a sign-in or the operator alone is taken over; an account is made once.</summary>
    public Task<DirectoryEntry> Create(JsonObject body, CancellationToken cancellation) => writer.Write(async (session, left) =>
    {
        var wanted = ScimUser.Wanted(body, null);
        await Unique(session, wanted, cancellation);
        return await writer.Append(session, wanted.OfficialId, current =>
            current?.Account is null ? DirectoryChanges.Provision(current, wanted) : throw ScimRefusal.Taken("externalId"), left, cancellation);
    }, cancellation);

    public Task<DirectoryEntry> Change(Guid id, ScimPrecondition given, Func<DirectoryEntry, ProvisionedOfficial> change, CancellationToken cancellation) =>
        writer.Write(async (session, left) =>
        {
            var found = await Find(session, id, cancellation);
            var wanted = change(found);
            await Unique(session, wanted, cancellation);
            return await writer.Append(session, found.OfficialId, current =>
            {
                given.Check(ScimUser.Version(current!));
                return DirectoryChanges.Provision(current, change(current!));
            }, left, cancellation);
        }, cancellation);

    public Task<DirectoryEntry> Delete(Guid id, ScimPrecondition given, CancellationToken cancellation) => writer.Write(async (session, left) =>
    {
        var found = await Find(session, id, cancellation);
        return await writer.Append(session, found.OfficialId, current =>
        {
            given.Check(ScimUser.Version(current!));
            return DirectoryChanges.Delete(current!);
        }, left, cancellation);
    }, cancellation);

    private static async Task Unique(IQuerySession session, ProvisionedOfficial wanted, CancellationToken cancellation)
    {
        var others = await session.QueryAsync<DirectoryEntry>(
            $"where {Seen} and lower({UserFilter.UserName}) = lower(?) and d.id <> ? limit 1", cancellation, wanted.Account.UserName, DirectoryEntry.IdOf(wanted.OfficialId));
        if (others.Count > 0) throw ScimRefusal.Taken("userName");
    }
}

/// <summary>Which part of a list (RFC 7644, 3.4.2.4).</summary>
public sealed record ScimPage(int StartIndex, int Count)
{
    public const int Most = 200;

    public static ScimPage Of(string? startIndex, string? count) =>
        new(Math.Max(1, Read(startIndex, 1, "startIndex")), Math.Clamp(Read(count, 100, "count"), 0, Most));

    private static int Read(string? text, int usual, string name) =>
        text is null ? usual : int.TryParse(text, out var number) ? number : throw ScimRefusal.Value(name);
}

/// <summary>If-Match: the versions of which the resource must be one; null for any.</summary>
public sealed record ScimPrecondition(IReadOnlyList<string>? Versions)
{
    public static ScimPrecondition Of(string? header) =>
        new(header is null || header.Trim() == "*" ? null : [.. header.Split(',').Select(each => Bare(each.Trim()))]);

    public void Check(string version)
    {
        if (Versions is not null && !Versions.Contains(Bare(version))) throw ScimRefusal.Stale;
    }

    private static string Bare(string tag) => tag.StartsWith("W/", StringComparison.Ordinal) ? tag[2..] : tag;
}
