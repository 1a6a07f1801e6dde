using Casework.Web.Layout;
using PdfSharp.Drawing;
using PdfSharp.Pdf;
using PdfSharp.UniversalAccessibility;

namespace Casework.Web.Paper;

/// <summary>
/// The letter as a PDF that a screen reader can read aloud (PDF/UA): the same texts as the page to print, tagged, with title and language,
/// and with its fonts in it.
/// </summary>
public sealed class LetterPdf
{
    private readonly PdfDocument _document = new();
    private readonly StructureBuilder _structure;
    private readonly Said _say;
    private readonly PrintedLetter _letter;
    private LetterSheet _sheet;

    private LetterPdf(Said say, PrintedLetter letter)
    {
        (_say, _letter) = (say, letter);
        _structure = UAManager.ForDocument(_document).StructureBuilder;
        _document.Info.Title = say.Text("letter.title", letter.CaseNumber);
        _document.Info.Author = letter.Sender.Desk;
        _document.Language = say.Language == "en" ? "en-GB" : "nl-NL";
        _sheet = NextSheet();
    }

    public static byte[] Of(Said say, PrintedLetter letter)
    {
        LetterFonts.Use();
        return new LetterPdf(say, letter).Write();
    }

    private byte[] Write()
    {
        Block(PdfBlockLevelElementTag.Paragraph, $"{_letter.Sender.Desk}\n{_say["paper.phone"]} {_letter.Sender.Phone}", LetterSheet.Bold, before: 0);
        Block(PdfBlockLevelElementTag.Paragraph, _letter.Envelope, LetterSheet.Text, before: 36);
        Block(PdfBlockLevelElementTag.Paragraph, _say.Day(_letter.On), LetterSheet.Text, before: 36);
        Block(PdfBlockLevelElementTag.Heading1, _say.Text("letter.title", _letter.CaseNumber), LetterSheet.Heading, before: 24);
        foreach (var text in _letter.Body(_say)) Block(PdfBlockLevelElementTag.Paragraph, text, LetterSheet.Text, before: 10);
        _sheet.Dispose();
        using var bytes = new MemoryStream();
        _document.Save(bytes, closeStream: false);
        return bytes.ToArray();
    }

    /// <summary>One piece of text with its tag; what does not fit goes on, as another piece, on the next sheet.</summary>
    private void Block(PdfBlockLevelElementTag tag, string text, XFont font, double before)
    {
        _sheet.Skip(before);
        var lines = new Queue<string>(text.ReplaceLineEndings("\n").Split('\n').SelectMany(line => _sheet.Wrap(line, font)));
        while (lines.Count > 0)
        {
            if (!_sheet.HasRoom(font))
            {
                _sheet.Dispose();
                _sheet = NextSheet();
            }

            _structure.BeginElement(tag);
            while (lines.Count > 0 && _sheet.HasRoom(font)) _sheet.Draw(lines.Dequeue(), font);
            _structure.End();
        }
    }

    private LetterSheet NextSheet() => new(_document.AddPage());
}
