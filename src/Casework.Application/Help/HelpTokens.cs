using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Casework.Domain.Cases;
using Casework.Projections.Vault;

namespace Casework.Application.Help;

/// <summary>Which helper is asked what, of which case.</summary>
public sealed record HelpAsked(Guid CaseId, Guid RequestId, string Helper)
{
    /// <summary>The request as the case knows it; null when there is none, or no longer.</summary>
    public LocalHelp? In(CitizenCase current) => current.IsDestroyed ? null : current.LocalHelp.FirstOrDefault(asked => asked.Id == RequestId && asked.Helpers.Contains(Helper));
}

/// <summary>
/// The link in a request for help: case, request and helper, sealed with AES-256-GCM, whose tag of 128 bits nobody guesses. Nothing is stored for it;
/// what it opens, and until when, says the case.
/// </summary>
public sealed class HelpTokens(CitizenIndex citizens)
{
    private const int Ids = 32;

    private Aes256 Seal => new(citizens.KeyFor("help offers"));

    public string Of(HelpAsked asked) =>
        Base64Url.EncodeToString(Seal.Seal([.. asked.CaseId.ToByteArray(), .. asked.RequestId.ToByteArray(), .. Encoding.UTF8.GetBytes(asked.Helper)], []));

    /// <summary>Null when this is no token of ours.</summary>
    public HelpAsked? Open(string token)
    {
        try
        {
            var bytes = Base64Url.DecodeFromChars(token);
            if (bytes.Length is <= Aes256.NonceSize + Ids or > 300) return null;
            var plain = Seal.Open(bytes, []);
            return new(new(plain.AsSpan(0, 16)), new(plain.AsSpan(16, 16)), Encoding.UTF8.GetString(plain.AsSpan(Ids)));
        }
        catch (Exception e) when (e is FormatException or CryptographicException or ArgumentException or OverflowException)
        {
            return null;
        }
    }
}
