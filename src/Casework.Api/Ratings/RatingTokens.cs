using System.Buffers.Text;
using System.Security.Cryptography;
using Casework.Projections.Vault;

namespace Casework.Api.Ratings;

/// <summary>
/// The link to rate one thing: case and subject, sealed. Nothing is stored for it, nobody can make one or read one, and it gives nothing but
/// this one rating; that it works once is a rule of the case.
/// </summary>
public sealed class RatingTokens(CitizenIndex citizens)
{
    private const int Sealed = 60;

    private byte[] Key => citizens.KeyFor("ratings");

    public string Of(Guid caseId, Guid subject) => Base64Url.EncodeToString(Aes256.Seal(Key, [.. caseId.ToByteArray(), .. subject.ToByteArray()], []));

    /// <summary>Case and subject, or null when this is no token of ours.</summary>
    public (Guid CaseId, Guid Subject)? Open(string token)
    {
        try
        {
            var bytes = Base64Url.DecodeFromChars(token);
            if (bytes.Length != Sealed) return null;
            var plain = Aes256.Open(Key, bytes, []);
            return (new(plain.AsSpan(0, 16)), new(plain.AsSpan(16, 16)));
        }
        catch (Exception e) when (e is FormatException or CryptographicException)
        {
            return null;
        }
    }
}
