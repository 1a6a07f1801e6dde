namespace Casework.Application.Documents;

/// <summary>Kinds that are known by their first bytes.</summary>
internal static class Signature
{
    public static DocumentKind? Of(ReadOnlySpan<byte> head) => head switch
    {
        _ when head.StartsWith("%PDF-"u8) => DocumentKind.Pdf,
        [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, ..] => DocumentKind.Png,
        [0xFF, 0xD8, 0xFF, ..] => DocumentKind.Jpeg,
        _ when head.StartsWith("GIF87a"u8) || head.StartsWith("GIF89a"u8) => DocumentKind.Gif,
        _ when head.Length >= 12 && head.StartsWith("RIFF"u8) && head[8..12].SequenceEqual("WEBP"u8) => DocumentKind.Webp,
        _ when head.Length >= 12 && head[4..8].SequenceEqual("ftyp"u8) && IsHeic(head[8..12]) => DocumentKind.Heic,
        _ => null,
    };

    private static bool IsHeic(ReadOnlySpan<byte> brand) =>
        brand.SequenceEqual("heic"u8) || brand.SequenceEqual("heix"u8) || brand.SequenceEqual("mif1"u8) || brand.SequenceEqual("msf1"u8) || brand.SequenceEqual("hevc"u8);
}
