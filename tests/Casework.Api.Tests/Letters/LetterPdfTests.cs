using System.Text.RegularExpressions;
using Casework.Api.Tests.Outbox;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Tokens;

namespace Casework.Api.Tests.Letters;

/// <summary>A letter as PDF says what the page says, and can be read aloud.</summary>
public sealed class LetterPdfTests(OutDesk desk) : IClassFixture<OutDesk>
{
    [Theory, InlineData("nl", "nl-NL", "Bericht over uw zaak"), InlineData("en", "en-GB", "Message about your case")]
    public async Task it_says_the_words_of_the_page_with_name_number_and_last_day_tagged_in_its_language(string language, string tag, string heading)
    {
        var taken = await Decided(language);
        var letter = await DecisionLetter(taken);
        using var pdf = Open((await desk.FirstLine().Get($"/letters/{letter}/pdf")).ShouldBe(200).Bytes);
        var text = TextOf(pdf);
        var file = (await desk.FirstLine().Get(taken.Path)).Json;
        file["questions"]![0]!["decisions"]![0]!["objectUntil"].ShouldBeNull("its letter was not posted yet");
        string[] said = [.. (await Messages(taken, language)).Where(message => message.At == DecidedAt(file)).Select(message => message.Text)];
        foreach (var message in said) text.ShouldContain(Flat(message));
        foreach (var part in (string[])["Mevrouw De Vries", "Domplein 12", taken.CaseNumber, $"{heading} {taken.CaseNumber}", "030 - 286 00 00"]) text.ShouldContain(part);
        foreach (var paragraph in await OnThePage(letter)) text.ShouldContain(paragraph);

        pdf.Information.Title.ShouldBe($"{heading} {taken.CaseNumber}");
        Catalog(pdf, "Lang").ShouldBeOfType<StringToken>().Data.ShouldBe(tag);
        ((DictionaryToken)Resolved(pdf, Catalog(pdf, "MarkInfo"))).Data["Marked"].ShouldBe(BooleanToken.True);
        var tags = Tags(pdf).ToArray();
        tags.ShouldContain("H1");
        tags.Count(each => each == "P").ShouldBeGreaterThan(4);
        pdf.GetPages().SelectMany(page => page.Letters).Select(each => each.FontName).Distinct().ShouldAllBe(font => font!.Contains("NotoSans") || font.Contains("Noto Sans"));

        var wouldBe = LastDay(text);
        desk.Clock.Advance(TimeSpan.FromSeconds(1));
        (await desk.FirstLine().Post($"/letters/{letter}/printed")).ShouldBe(204);
        var after = (await desk.FirstLine().Get(taken.Path)).Json["questions"]![0]!["decisions"]![0]!;
        wouldBe.ShouldBe(Day(DateOnly.Parse(after["objectUntil"]!.GetValue<string>()), language), "the letter and the case name one day");
        desk.Clock.Advance(TimeSpan.FromDays(3));
        using var later = Open((await desk.FirstLine().Get($"/letters/{letter}/pdf")).ShouldBe(200).Bytes);
        TextOf(later).ShouldBe(text, "what was posted stays as it was");
    }

    [Fact]
    public async Task citizens_keep_what_they_were_told_as_a_letter_and_nobody_else_does()
    {
        var taken = await Decided("nl");
        var at = Uri.EscapeDataString((await Messages(taken, "nl"))[0].At);
        var code = ("X-Tracking-Code", taken.TrackingCode);
        using var pdf = Open((await desk.Nobody.Get($"/track/{taken.CaseNumber}/letter?at={at}", code)).ShouldBe(200).Bytes);
        var text = TextOf(pdf);
        text.ShouldContain(taken.CaseNumber);
        text.ShouldContain(Flat((await Messages(taken, "nl"))[0].Text));
        (await desk.Nobody.Get($"/track/{taken.CaseNumber}/letter?at={at}", ("X-Tracking-Code", "WRONG"))).ShouldBeProblem(404, "not-found");
        (await desk.Nobody.Get($"/track/{taken.CaseNumber}/letter?at=2020-01-01T00:00:00Z", code)).ShouldBeProblem(404, "not-found");
        (await desk.Nobody.Get($"/track/{taken.CaseNumber}/letter", code)).ShouldBeProblem(400, "invalid-input");
    }

    private async Task<TakenIn> Decided(string language)
    {
        var taken = TakenIn.Of(await desk.FirstLine().Post("/cases", new
        {
            citizen = new { kind = "person", name = "Mevrouw De Vries", bsn = Scenarios.NewBsn() },
            channel = "counter",
            language,
            reach = new { channel = "paper", address = new { street = "Domplein", number = "12", postcode = "3512 JC", place = "Utrecht" } },
            questions = new[] { new { text = "Waarom is mijn AOW gestopt?", service = "aow-pension" } },
        }));
        await desk.Specialist("svb").Accept(taken, await desk.FirstLine().Offer(taken));
        await desk.Specialist("svb").TalkTo(taken);
        desk.Clock.Advance(TimeSpan.FromSeconds(1));
        await desk.Specialist("svb").Decide(taken, "refused");
        await desk.Quiet();
        return taken;
    }

    private async Task<string> DecisionLetter(TakenIn taken)
    {
        List<string> found = [];
        foreach (var letter in await Letters(taken))
            if ((await OnThePage(letter)).Any(text => text.Contains("AOW 7", StringComparison.Ordinal))) found.Add(letter);
        return found.ShouldHaveSingleItem();
    }

    private async Task<string[]> Letters(TakenIn taken) => [.. (await desk.FirstLine().Get("/letters?limit=200")).ShouldBe(200).Json["items"]!.AsArray()
        .Where(item => item!["caseId"]!.GetValue<string>() == taken.CaseId).Select(item => item!["letterId"]!.GetValue<string>())];

    private async Task<(string At, string Text)[]> Messages(TakenIn taken, string language) =>
        [.. (await desk.Nobody.Get($"/track/{taken.CaseNumber}", ("X-Tracking-Code", taken.TrackingCode), ("Accept-Language", language))).ShouldBe(200).Json["messages"]!.AsArray()
            .Where(message => message!["direction"]!.GetValue<string>() == "out")
            .Select(message => (message!["at"]!.GetValue<string>(), message["text"]!.GetValue<string>()))];

    private static string DecidedAt(System.Text.Json.Nodes.JsonNode file) => file["questions"]![0]!["decision"]!["at"]!.GetValue<string>();

    private async Task<string[]> OnThePage(string letter) => [.. Regex.Matches((await desk.FirstLine().Get($"/letters/{letter}")).ShouldBe(200).Text, "<p class=\"paper-text\">(.*?)</p>", RegexOptions.Singleline)
        .Select(found => Flat(System.Net.WebUtility.HtmlDecode(found.Groups[1].Value)))];

    private static PdfDocument Open(byte[] bytes) => PdfDocument.Open(bytes);

    private static string TextOf(PdfDocument pdf) => Flat(string.Join(' ', pdf.GetPages().Select(page => page.Text)));

    private static string Flat(string text) => Regex.Replace(text, @"\s+", " ").Trim();

    private static string LastDay(string text) => Regex.Match(text, @"(?:tot en met|object until) (.+?)(?: bezwaar maken|\.)").Groups[1].Value;

    private static string Day(DateOnly day, string language) => Casework.Application.Texts.Days.In(day, language);

    private static IToken? Catalog(PdfDocument pdf, string key) =>
        pdf.Structure.Catalog.CatalogDictionary.Data.GetValueOrDefault(key) is { } token ? Resolved(pdf, token) : null;

    private static IToken Resolved(PdfDocument pdf, IToken? token) => token is IndirectReferenceToken at ? pdf.Structure.GetObject(at.Data).Data : token!;

    /// <summary>The tags of the structure tree, in the order of reading.</summary>
    private static IEnumerable<string> Tags(PdfDocument pdf)
    {
        var waiting = new Stack<IToken>([Catalog(pdf, "StructTreeRoot")!]);
        while (waiting.TryPop(out var next))
        {
            if (Resolved(pdf, next) is ArrayToken list) foreach (var each in list.Data.Reverse()) waiting.Push(each);
            if (Resolved(pdf, next) is not DictionaryToken element) continue;
            if (element.Data.GetValueOrDefault("S") is NameToken name) yield return name.Data;
            if (element.Data.TryGetValue("K", out var below)) waiting.Push(below);
        }
    }
}
