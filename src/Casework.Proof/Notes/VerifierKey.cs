using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Org.BouncyCastle.Math.EC.Rfc8032;

namespace Casework.Proof.Notes;

/// <summary>
/// A public Ed25519 key with its name, in the form that verifiers of signed notes read: name+hash+base64 (C2SP signed-note).
/// </summary>
public sealed record VerifierKey(string Name, byte[] PublicKey)
{
    /// <summary>Ed25519, by the list of the specification.</summary>
    internal const byte Algorithm = 1;

    /// <summary>The first four bytes of SHA-256 over name, newline, algorithm and key.</summary>
    public uint Id { get; } = BinaryPrimitives.ReadUInt32BigEndian(
        SHA256.HashData([.. Encoding.UTF8.GetBytes(Name), (byte)'\n', Algorithm, .. PublicKey]));

    /// <exception cref="FormatException">The text is no such key, or its hash does not fit.</exception>
    public static VerifierKey Parse(string text)
    {
        if (text.Trim().Split('+', 3) is not [var name, var id, var key]) throw new FormatException("A verifier key is name+hash+key.");
        var bytes = Convert.FromBase64String(key);
        if (bytes.Length != 1 + Ed25519.PublicKeySize || bytes[0] != Algorithm) throw new FormatException("The key is not an Ed25519 key.");
        var parsed = new VerifierKey(name, bytes[1..]);
        return parsed.Id.ToString("x8") == id ? parsed : throw new FormatException("The key does not fit its hash.");
    }

    public bool Verify(ReadOnlySpan<byte> text, byte[] signature) =>
        signature.Length == Ed25519.SignatureSize && Ed25519.Verify(signature, 0, PublicKey, 0, text.ToArray(), 0, text.Length);

    public override string ToString() => $"{Name}+{Id:x8}+{Convert.ToBase64String([Algorithm, .. PublicKey])}";
}
