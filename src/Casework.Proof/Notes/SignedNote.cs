using System.Buffers.Binary;
using System.Text;

namespace Casework.Proof.Notes;

/// <summary>A text and the signatures below it (C2SP signed-note).</summary>
/// <param name="Text">The signed text, with its last newline.</param>
public sealed record SignedNote(string Text, IReadOnlyList<NoteSignature> Signatures)
{
    private const int MostSignatures = 100;

    public static SignedNote Sign(string text, string name, params IReadOnlyList<SigningKey> keys) => new(
        text, [.. keys.Select(key => new NoteSignature(name, key.Verifier(name).Id, key.Sign(Encoding.UTF8.GetBytes(text))))]);

    /// <exception cref="FormatException">The text is no signed note.</exception>
    public static SignedNote Parse(string note)
    {
        var blank = note.LastIndexOf("\n\n", StringComparison.Ordinal);
        if (blank < 0 || !note.EndsWith('\n') || note.Any(c => c < ' ' && c != '\n')) throw new FormatException("This is no signed note.");
        var lines = note[(blank + 2)..].Split('\n', StringSplitOptions.RemoveEmptyEntries);
        if (lines.Length is 0 or > MostSignatures) throw new FormatException("A note has at least one signature and at most 100.");
        return new(note[..(blank + 1)], [.. lines.Select(NoteSignature.Parse)]);
    }

    /// <summary>The known key that signed this, or null: a signature of a known key that does not fit rejects the whole note.</summary>
    public VerifierKey? SignedBy(IEnumerable<VerifierKey> known)
    {
        var text = Encoding.UTF8.GetBytes(Text);
        VerifierKey? signer = null;
        foreach (var key in known)
        {
            foreach (var signature in Signatures.Where(signature => signature.Name == key.Name && signature.KeyId == key.Id))
            {
                if (!key.Verify(text, signature.Bytes)) return null;
                signer ??= key;
            }
        }

        return signer;
    }

    public override string ToString() => $"{Text}\n{string.Concat(Signatures)}";
}

/// <summary>One signature line: name, key id and signature.</summary>
public sealed record NoteSignature(string Name, uint KeyId, byte[] Bytes)
{
    public static NoteSignature Parse(string line)
    {
        if (line.Split(' ') is not ["—", { Length: > 0 } name, var base64])
            throw new FormatException("A signature line is: — name signature.");
        var bytes = Convert.FromBase64String(base64);
        return bytes.Length > 4
            ? new(name, BinaryPrimitives.ReadUInt32BigEndian(bytes), bytes[4..])
            : throw new FormatException("The signature is too short.");
    }

    public override string ToString()
    {
        var bytes = new byte[4 + Bytes.Length];
        BinaryPrimitives.WriteUInt32BigEndian(bytes, KeyId);
        Bytes.CopyTo(bytes, 4);
        return $"— {Name} {Convert.ToBase64String(bytes)}\n";
    }
}
