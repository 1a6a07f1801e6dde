using System.Buffers.Binary;
using System.Text;
using Casework.Application.Documents;

namespace Casework.Api.Tests.Documents;

/// <summary>Macros are found by what a program finds them by, and a package that two programs could read differently is none.</summary>
public sealed class OfficePackageTests
{
    private const int EndSize = 22;

    private const string Types = "http://schemas.openxmlformats.org/package/2006/content-types", Relations = "http://schemas.openxmlformats.org/package/2006/relationships";

    [Theory]
    [InlineData("word/_rels/document.xml.rels", "<Relationships xmlns='" + Relations + "'><Relationship Id='r1' Type='http://schemas.microsoft.com/office/2006/relationships/vbaProject' Target='plaatje.bin'/></Relationships>")]
    [InlineData("xl/_RELS/workbook.xml.RELS", "<Relationships><Relationship Id='r1' Type='http://schemas.microsoft.com/office/2006/relationships/xlMacrosheet' Target='plaatje.bin'/></Relationships>")]
    [InlineData("word/_rels/plaatje.bin.rels", "<p:Relationships xmlns:p='" + Relations + "'><p:Relationship Id='r1' Type='http://schemas.microsoft.com/office/2006/relationships/wordVbaData' Target='x'/></p:Relationships>")]
    [InlineData("word/_rels/other.xml.rels", "<!DOCTYPE a [<!ENTITY b 'c'>]><Relationships/>")]
    [InlineData("word/_rels/broken.xml.rels", "<Relationships>")]
    [InlineData("Object 1/Basic/script-lc.xml", "x")]
    [InlineData("word/_rels/document.xml.rels/[0].piece", "x")]
    public void a_part_with_macros_is_found_whatever_it_is_called(string list, string text) => Kind(Files.DocxWith(list, text)).ShouldBeNull();

    [Theory]
    [InlineData("<Types xmlns='" + Types + "'><Override PartName='/word/plaatje.bin' ContentType='application/vnd.ms-office.vbaProject'/></Types>")]
    [InlineData("<Types xmlns='" + Types + "'><Default Extension='bin' ContentType='application/vnd.ms-office.VBAPROJECT'/></Types>")]
    [InlineData("<Types xmlns='" + Types + "'><Override PartName='/word/document.xml' ContentType='application/vnd.ms-word.document.macroEnabled.main+xml'/></Types>")]
    [InlineData("<Types xmlns='" + Types + "'><Override PartName='/xl/macrosheets/a.xml' ContentType='application/vnd.ms-excel.m&#97;crosheet+xml'/></Types>")]
    public void a_type_that_means_macros_is_found(string types)
    {
        Kind(Files.Zip([("[Content_Types].xml", types), ("word/document.xml", "<inhoud/>")])).ShouldBeNull();
        Kind(Files.Zip([("word/document.xml", "<inhoud/>"), ("[content_types].XML", types)], streamed: true)).ShouldBeNull();
    }

    [Fact]
    public void usual_types_and_relationships_are_taken_however_they_were_written()
    {
        (string, string)[] parts =
        [
            ("[Content_Types].xml", $"<Types xmlns='{Types}'><Default Extension='rels' ContentType='application/vnd.openxmlformats-package.relationships+xml'/></Types>"),
            ("_rels/.rels", $"<Relationships xmlns='{Relations}'><Relationship Id='r1' Type='http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument' Target='word/document.xml'/></Relationships>"),
            ("word/document.xml", "<inhoud>Over macro's en vbaProject</inhoud>"),
        ];
        foreach (var streamed in (bool[])[false, true]) Kind(Files.Zip(parts, streamed)).ShouldBe(DocumentKind.Docx);
    }

    [Fact]
    public void a_second_record_of_the_end_makes_it_none()
    {
        byte[] docx = Files.Docx, macros = Files.Macros;
        Kind([.. docx, .. docx[^EndSize..]]).ShouldBeNull("the same again");
        Kind([.. macros, .. docx]).ShouldBeNull("another package before it");
        Kind([.. macros, .. Moved(docx, macros.Length)]).ShouldBeNull("another package before it, its list right");
        Kind([.. docx[..^EndSize], .. WithComment(docx[^EndSize..], docx[^EndSize..])]).ShouldBeNull("inside the last words");
        Kind([.. docx, 0]).ShouldBeNull("something behind it");
    }

    [Fact]
    public void a_part_that_the_list_does_not_name_makes_it_none()
    {
        var hidden = Files.Zip([("word/vbaProject.bin", "x")]);
        var part = hidden[..(int)ListStart(hidden)];
        var docx = Files.Docx;
        var start = (int)ListStart(docx);
        byte[] spoilt = [.. docx[..start], .. part, .. docx[start..]];
        BinaryPrimitives.WriteUInt32LittleEndian(spoilt.AsSpan(spoilt.Length - 6), (uint)(start + part.Length));
        Kind(spoilt).ShouldBeNull();
    }

    [Fact]
    public void a_part_under_two_names_makes_it_none()
    {
        byte[] docx = [.. Files.Docx];
        var place = docx.AsSpan().IndexOf("word/document.xml"u8);
        Encoding.ASCII.GetBytes("word/vbaProject.bi").AsSpan(0, 17).CopyTo(docx.AsSpan(place));
        Kind(docx).ShouldBeNull();
        Kind(Files.Zip([("[Content_Types].xml", "<Types/>"), ("word/document.xml", "a"), ("WORD/document.xml", "b")])).ShouldBeNull("twice the same name");
    }

    private static long ListStart(byte[] zip) => BinaryPrimitives.ReadUInt32LittleEndian(zip.AsSpan(zip.Length - 6));

    private static byte[] Moved(byte[] zip, int by)
    {
        byte[] moved = [.. zip];
        BinaryPrimitives.WriteUInt32LittleEndian(moved.AsSpan(moved.Length - 6), (uint)(ListStart(zip) + by));
        return moved;
    }

    private static byte[] WithComment(byte[] end, byte[] comment)
    {
        byte[] longer = [.. end, .. comment];
        BinaryPrimitives.WriteUInt16LittleEndian(longer.AsSpan(EndSize - 2), (ushort)comment.Length);
        return longer;
    }

    private static DocumentKind? Kind(byte[] file)
    {
        var check = new ContentCheck();
        check.See(file);
        return check.KindOf(new MemoryStream(file));
    }
}
