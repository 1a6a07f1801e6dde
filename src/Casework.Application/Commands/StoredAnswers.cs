using System.Security.Cryptography;
using Casework.Application.Store;
using Marten;

namespace Casework.Application.Commands;

/// <summary>Answers are kept for 24 hours; an older one counts for nothing, also where it has not been cleared away yet.</summary>
public static class StoredAnswers
{
    public static readonly TimeSpan Kept = TimeSpan.FromHours(24);

    public static string Hash(byte[] body) => Convert.ToHexStringLower(SHA256.HashData(body));

    public static bool Holds(this StoredAnswer? stored, DateTimeOffset now) => stored is not null && stored.At + Kept > now;

    /// <summary>Keeps the answer in the session's transaction. Its key decides a race, unless it takes the place of an old one.</summary>
    public static void Keep(this IDocumentSession session, StoredAnswer answer, StoredAnswer? old)
    {
        if (old is null) session.Insert(answer);
        else session.Store(answer);
    }
}
