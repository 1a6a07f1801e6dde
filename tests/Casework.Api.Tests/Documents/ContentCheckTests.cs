using System.Security.Cryptography;
using Casework.Application.Documents;

namespace Casework.Api.Tests.Documents;

public sealed class ContentCheckTests
{
    public static TheoryData<string, string> Taken => new()
    {
        { nameof(Files.Pdf), "application/pdf" }, { nameof(Files.Png), "image/png" }, { nameof(Files.Jpeg), "image/jpeg" }, { nameof(Files.Gif), "image/gif" },
        { nameof(Files.Webp), "image/webp" }, { nameof(Files.Heic), "image/heic" }, { nameof(Files.Text), "text/plain" }, { nameof(Files.Docx), DocumentKind.Docx.MediaType },
        { nameof(Files.Xlsx), DocumentKind.Xlsx.MediaType }, { nameof(Files.Pptx), DocumentKind.Pptx.MediaType }, { nameof(Files.Odt), DocumentKind.Odt.MediaType }, { nameof(Files.Ods), DocumentKind.Ods.MediaType },
    };

    [Theory, MemberData(nameof(Taken))]
    public void a_kind_is_known_by_its_content_however_it_comes_in(string file, string mediaType)
    {
        foreach (var piece in (int[])[7, 1000, 1_000_000]) KindOf(Bytes(file), piece)?.MediaType.ShouldBe(mediaType, $"{piece}");
        KindOf(Bytes(file), 1_000_000).ShouldNotBeNull();
    }

    [Theory, InlineData(nameof(Files.Html)), InlineData(nameof(Files.Svg)), InlineData(nameof(Files.Program)), InlineData(nameof(Files.Script)), InlineData(nameof(Files.Macros)), InlineData(nameof(Files.Archive))]
    public void what_can_be_run_or_holds_what_can_be_run_is_none(string file) => KindOf(Bytes(file), 1_000_000).ShouldBeNull();

    [Fact]
    public void a_picture_with_the_list_of_a_package_behind_it_is_a_picture() => KindOf([.. Files.Png, .. Files.Macros], 1000).ShouldBe(DocumentKind.Png);

    [Fact]
    public void a_package_whose_list_is_cut_off_is_none() => KindOf(Files.Docx[..^30], 1000).ShouldBeNull();

    [Fact]
    public void what_cannot_become_a_kind_that_is_taken_is_known_before_its_end()
    {
        var check = new ContentCheck();
        check.See(Files.Program);
        check.IsHopeless.ShouldBeFalse("it is too short to say");
        check.See(RandomNumberGenerator.GetBytes(1000));
        check.IsHopeless.ShouldBeTrue();
    }

    [Fact]
    public void a_text_may_be_long_and_its_letters_may_lie_across_pieces()
    {
        var text = System.Text.Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("é€😀 regel\n", 5000)));
        KindOf(text, 1001).ShouldBe(DocumentKind.Text);
        KindOf([.. text, 0xC3], 1001).ShouldBe(DocumentKind.Text, "a last letter that is cut off is harmless");
        KindOf([.. text, 0xC3, 0x28], 1001).ShouldBeNull();
        KindOf([.. text, 0], 1001).ShouldBeNull();
    }

    [Fact]
    public void a_name_gets_the_ending_of_what_it_is()
    {
        DocumentKind.Text.Ending("programma.exe").ShouldBe("programma.exe.txt");
        DocumentKind.Jpeg.Ending("foto.JPEG").ShouldBe("foto.JPEG");
    }

    private static byte[] Bytes(string file) => (byte[])typeof(Files).GetField(file)!.GetValue(null)!;

    private static DocumentKind? KindOf(byte[] file, int piece)
    {
        var check = new ContentCheck();
        foreach (var part in file.Chunk(piece)) check.See(part);
        return check.KindOf(new MemoryStream(file));
    }
}
