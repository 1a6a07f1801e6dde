using System.Text.Json.Serialization;

namespace Casework.Domain;

/// <summary>
/// Personal content as it is stored: AES-256-GCM ciphertext (with its tag), the nonce and the id of the key, each binary part in base64.
/// It is sealed before a command is made and opened by readers; no rule looks inside. Without its key it is unreadable for good (law 12).
/// </summary>
/// <param name="Format">2 where it opens only at the place for which it was sealed (ADR 20); null is the first format, which opens
/// anywhere in its case.</param>
public sealed record Personal(Guid KeyId, string Nonce, string Ciphertext, int? Format = null)
{
    /// <summary>Where it stands. That is never stored beside it: whoever reads it knows from where.</summary>
    [JsonIgnore]
    public SealedPlace? Place { get; set; }

    public bool Equals(Personal? other) =>
        other is not null && (KeyId, Nonce, Ciphertext, Format) == (other.KeyId, other.Nonce, other.Ciphertext, other.Format);

    public override int GetHashCode() => HashCode.Combine(KeyId, Nonce);
}

/// <summary>The field of an event whose text this is, and the thing in the case that it belongs to.</summary>
/// <param name="Fields">Names like <c>message-received.text</c>; more than one where a view shows whichever came last.</param>
/// <param name="Thing">The id of the thing; empty where it is the case itself.</param>
public sealed record SealedPlace(IReadOnlyList<string> Fields, Guid Thing);
