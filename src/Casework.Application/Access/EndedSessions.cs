using System.Security.Cryptography;
using Casework.Application.Store;
using Marten;

namespace Casework.Application.Access;

/// <summary>
/// A session of the pages that was ended by signing out, kept until it would have been over by itself. The id says nothing of whose it was.
/// </summary>
public sealed record EndedSession(string Id, DateTimeOffset Until)
{
    public static string NewId() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
}

/// <summary>What a cookie cannot say of itself: that it was signed out of. Every node looks here, at every page.</summary>
public sealed class EndedSessions(IDocumentStore store)
{
    public async Task<bool> Hold(string id, CancellationToken cancellation)
    {
        await using var session = store.QuerySession();
        return await session.LoadAsync<EndedSession>(id, cancellation) is not null;
    }

    public async Task Add(IReadOnlyList<EndedSession> ended, CancellationToken cancellation)
    {
        if (ended.Count == 0) return;
        await using var session = store.LightweightSession();
        session.Store(ended.ToArray());
        await session.Commit(cancellation);
    }
}

/// <summary>How long whoever signed in on the pages stays so, whatever they do: <c>Pages:SessionHours</c>, two without it.</summary>
public sealed record SessionLength(TimeSpan Longest)
{
    public static SessionLength From(IConfiguration configuration) =>
        new(TimeSpan.FromHours(configuration.GetValue("Pages:SessionHours", 2.0)));
}
