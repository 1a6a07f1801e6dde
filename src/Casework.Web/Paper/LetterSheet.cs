using PdfSharp;
using PdfSharp.Drawing;
using PdfSharp.Pdf;

namespace Casework.Web.Paper;

/// <summary>One sheet of a letter: A4, lines from above, broken between words.</summary>
internal sealed class LetterSheet : IDisposable
{
    private const double Margin = 71, LineHeight = 1.45;
    private readonly XGraphics _drawing;
    private readonly double _width, _end;
    private double _y = Margin;

    public LetterSheet(PdfPage page)
    {
        page.Size = PageSize.A4;
        _drawing = XGraphics.FromPdfPage(page);
        (_width, _end) = (page.Width.Point - (2 * Margin), page.Height.Point - Margin);
    }

    public static XFont Text => new(LetterFonts.Family, 11);

    public static XFont Bold => new(LetterFonts.Family, 11, XFontStyleEx.Bold);

    public static XFont Heading => new(LetterFonts.Family, 16, XFontStyleEx.Bold);

    public bool HasRoom(XFont font) => _y + (font.Size * LineHeight) <= _end;

    public void Skip(double points) => _y += points;

    public void Draw(string line, XFont font)
    {
        // A space ends each line, so that words do not run together where it is read aloud or searched.
        _drawing.DrawString(line + " ", font, XBrushes.Black, new XPoint(Margin, _y + font.Size));
        _y += font.Size * LineHeight;
    }

    /// <summary>The lines of a paragraph; a word that is longer than a line is cut.</summary>
    public IEnumerable<string> Wrap(string text, XFont font)
    {
        var line = "";
        foreach (var word in text.Split(' ').SelectMany(word => Cut(word, font)))
        {
            var longer = line.Length == 0 ? word : $"{line} {word}";
            if (Fits(longer, font)) line = longer;
            else
            {
                yield return line;
                line = word;
            }
        }

        yield return line;
    }

    public void Dispose() => _drawing.Dispose();

    private IEnumerable<string> Cut(string word, XFont font)
    {
        for (; !Fits(word, font); word = word[Longest(word, font)..]) yield return word[..Longest(word, font)];
        yield return word;
    }

    private int Longest(string word, XFont font) => Enumerable.Range(1, word.Length).Last(length => length == 1 || Fits(word[..length], font));

    private bool Fits(string text, XFont font) => _drawing.MeasureString(text, font).Width <= _width;
}
