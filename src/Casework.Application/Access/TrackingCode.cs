using System.Security.Cryptography;

namespace Casework.Application.Access;

/// <summary>The code with which a citizen without a sign-in follows the case: 128 random bits, in groups of four for reading aloud.</summary>
public static class TrackingCode
{
    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    public static string New()
    {
        Span<byte> random = stackalloc byte[16];
        RandomNumberGenerator.Fill(random);
        var bits = new System.Numerics.BigInteger(random, isUnsigned: true);
        var letters = new char[26];
        for (var i = 0; i < letters.Length; i++, bits >>= 5) letters[i] = Alphabet[(int)(bits & 31)];
        return string.Join('-', letters.Chunk(4).Select(group => new string(group)));
    }

    /// <summary>As it was typed or read out: without spaces and dashes, in capitals, with the letters that are easily taken for a digit.</summary>
    public static string Normal(string typed) =>
        new([.. typed.Where(char.IsLetterOrDigit).Select(char.ToUpperInvariant).Select(c => c switch { 'O' => '0', 'I' or 'L' => '1', _ => c })]);
}
