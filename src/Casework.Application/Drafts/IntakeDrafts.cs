using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Casework.Application.Access;
using Casework.Application.Json;
using Casework.Application.Store;
using Casework.Projections.Vault;
using Marten;

namespace Casework.Application.Drafts;

/// <summary>Keeps half-filled forms for a short while: those of a browser for some hours, those for a counter for some days.</summary>
public sealed class IntakeDrafts(IDocumentStore store, MasterKey master, TimeProvider time)
{
    public static readonly TimeSpan InBrowser = TimeSpan.FromHours(2);
    public static readonly TimeSpan ForCounter = TimeSpan.FromDays(7);
    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private readonly byte[] _names = master.Derive("casework draft names");
    private readonly byte[] _keys = master.Derive("casework draft keys");

    /// <summary>Twelve letters and digits, in groups for reading aloud: 60 random bits.</summary>
    public static string NewCode() => string.Join('-', RandomNumberGenerator.GetString(Alphabet, 12).Chunk(4).Select(group => new string(group)));

    public async Task<T?> Read<T>(string code, CancellationToken cancellation) where T : class
    {
        await using var session = store.QuerySession();
        return await session.LoadAsync<SealedDraft>(Name(code), cancellation) is { } kept && kept.Until > time.GetUtcNow()
            ? JsonSerializer.Deserialize<T>(new Aes256(Key(code)).Open(kept.Content, []), Body.Strict)
            : null;
    }

    /// <summary>Keeps it under this code, and takes away what stood under another.</summary>
    /// <returns>Until when it is kept.</returns>
    public async Task<DateTimeOffset> Keep<T>(string code, T content, TimeSpan length, CancellationToken cancellation, string? instead = null)
    {
        var until = time.GetUtcNow() + length;
        await using var session = store.LightweightSession();
        session.Store(new SealedDraft(Name(code), new Aes256(Key(code)).Seal(JsonSerializer.SerializeToUtf8Bytes(content, Body.Strict), []), until));
        if (instead is not null) Remove(session, instead);
        await session.Commit(cancellation);
        return until;
    }

    /// <summary>With the session's transaction it is gone for good.</summary>
    public void Remove(IDocumentSession session, string code) => session.Delete<SealedDraft>(Name(code));

    private string Name(string code) => Convert.ToHexStringLower(HMACSHA256.HashData(_names, Bytes(code)));

    private byte[] Key(string code) => HMACSHA256.HashData(_keys, Bytes(code));

    private static byte[] Bytes(string code) => Encoding.UTF8.GetBytes(TrackingCode.Normal(code));
}
