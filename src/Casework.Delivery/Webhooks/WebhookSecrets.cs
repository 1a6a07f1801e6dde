using System.Security.Cryptography;
using System.Text;
using Casework.Projections.Vault;

namespace Casework.Delivery.Webhooks;

/// <summary>Secrets of subscribers, sealed under a key of the vault, and the signature that they are for (HMAC-SHA-256, as Standard Webhooks writes it).</summary>
public sealed class WebhookSecrets(CitizenIndex vault)
{
    private const string Encoded = "whsec_";

    private byte[] Key => vault.KeyFor("webhooks");

    public byte[] Seal(Guid webhook, string secret) => new Aes256(Key).Seal(Encoding.UTF8.GetBytes(secret), webhook.ToByteArray());

    /// <summary>Over id, timestamp and body, so that neither an old message nor another one passes for this.</summary>
    public string Sign(Guid webhook, byte[] sealedSecret, Guid id, long timestamp, ReadOnlySpan<byte> body)
    {
        var secret = Encoding.UTF8.GetString(new Aes256(Key).Open(sealedSecret, webhook.ToByteArray()));
        return "v1," + Convert.ToBase64String(HMACSHA256.HashData(KeyOf(secret), (byte[])[.. Encoding.UTF8.GetBytes($"{id}.{timestamp}."), .. body]));
    }

    /// <summary>A secret that begins with whsec_ is base64 of the key; any other is the key itself.</summary>
    public static byte[] KeyOf(string secret)
    {
        var decoded = new byte[secret.Length];
        return secret.StartsWith(Encoded, StringComparison.Ordinal) && Convert.TryFromBase64String(secret[Encoded.Length..], decoded, out var length)
            ? decoded[..length]
            : Encoding.UTF8.GetBytes(secret);
    }
}
