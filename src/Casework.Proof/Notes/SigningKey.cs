using Org.BouncyCastle.Math.EC.Rfc8032;

namespace Casework.Proof.Notes;

/// <summary>The private key that signs checkpoints (Ed25519, RFC 8032).</summary>
/// <param name="seed">32 random bytes.</param>
public sealed class SigningKey(byte[] seed)
{
    public const int SeedSize = 32;

    private readonly byte[] _seed = seed.Length == SeedSize ? seed : throw new FormatException("A signing key is 32 bytes.");

    public VerifierKey Verifier(string name)
    {
        var key = new byte[Ed25519.PublicKeySize];
        Ed25519.GeneratePublicKey(_seed, 0, key, 0);
        return new(name, key);
    }

    internal byte[] Sign(byte[] text)
    {
        var signature = new byte[Ed25519.SignatureSize];
        Ed25519.Sign(_seed, 0, text, 0, text.Length, signature, 0);
        return signature;
    }
}
