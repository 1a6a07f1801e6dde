using System.Globalization;
using Casework.Proof.Tree;

namespace Casework.Proof.Notes;

/// <summary>What a log says of itself: its name, how many entries it has, and the root over all of them (C2SP tlog-checkpoint).</summary>
/// <param name="Origin">The log's name, such as casework.example/0d5c1a2b.</param>
public sealed record Checkpoint(string Origin, long Size, Hash Root)
{
    public string Text => $"{Origin}\n{Size.ToString(CultureInfo.InvariantCulture)}\n{Root}\n";

    /// <exception cref="FormatException">The text is no checkpoint.</exception>
    public static Checkpoint Parse(string text)
    {
        if (text.Split('\n') is not [{ Length: > 0 } origin, var size, var root, ..])
            throw new FormatException("A checkpoint is a name, a size and a root.");
        if (!long.TryParse(size, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number.ToString(CultureInfo.InvariantCulture) != size)
            throw new FormatException("The size of the checkpoint is no number.");
        return new(origin, number, Hash.Parse(root));
    }

    public SignedNote Sign(params IReadOnlyList<SigningKey> keys) => SignedNote.Sign(Text, Origin, keys);
}
