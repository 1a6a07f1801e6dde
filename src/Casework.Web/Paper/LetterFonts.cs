using PdfSharp.Fonts;

namespace Casework.Web.Paper;

/// <summary>The typeface of letters, which this project brings along: a bare machine has none (Noto Sans, SIL Open Font License).</summary>
internal sealed class LetterFonts : IFontResolver
{
    public const string Family = "Noto Sans";

    /// <summary>Once for the process: the library asks for fonts in one place.</summary>
    public static void Use() => GlobalFontSettings.FontResolver ??= new LetterFonts();

    public FontResolverInfo ResolveTypeface(string familyName, bool isBold, bool isItalic) => new(isBold ? "NotoSans-Bold" : "NotoSans-Regular");

    public byte[] GetFont(string faceName)
    {
        using var stored = typeof(LetterFonts).Assembly.GetManifestResourceStream($"Casework.Web.Paper.Fonts.{faceName}.ttf")!;
        using var copy = new MemoryStream();
        stored.CopyTo(copy);
        return copy.ToArray();
    }
}
