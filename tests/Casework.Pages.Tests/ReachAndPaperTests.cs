using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Casework.Pages.Tests;

[Collection(nameof(PagesDesk))]
public sealed partial class ReachAndPaperTests(PagesDesk desk)
{
    [Fact]
    public async Task a_citizen_without_scripts_asks_for_letters_and_is_told_what_is_wrong_with_the_address()
    {
        var taken = await desk.FullCase();
        var page = await desk.Follow(taken, scripts: false);
        await page.Choose("/track/reach");
        await page.CheckAsync("input[name=channel][value=paper]");
        await page.FillAsync("[id='address.street']", "Domplein");
        await page.FillAsync("[id='address.number']", "12 A");
        await page.FillAsync("[id='address.postcode']", "12");
        await page.FillAsync("[id='address.place']", "Utrecht");
        await page.Picture("reach");
        await page.Submit();
        (await page.Locator("[role=alert]").InnerTextAsync()).ShouldContain("Postcode: Dit is geen postcode.");
        (await page.InputValueAsync("[id='address.street']")).ShouldBe("Domplein");
        await page.FillAsync("[id='address.postcode']", "3512 jc");
        await page.Submit();
        await page.ShouldSayDone();
        (await page.Shown()).ShouldContain("Is er nieuws? Dan krijgt u een brief.");
    }

    [Fact]
    public async Task an_address_abroad_is_written_line_by_line()
    {
        var taken = await desk.FullCase();
        var page = await desk.Follow(taken, "en");
        await page.Choose("/track/reach");
        await page.CheckAsync("input[name=channel][value=paper]");
        await page.ClickAsync("main form summary");
        await page.FillAsync("[id='address.country']", "Belgium");
        await page.FillAsync("[id='address.lines']", "Grote Markt 1\n2000 Antwerpen");
        await page.Submit();
        await page.ShouldSayDone();
        (await desk.Anna().Get(taken.Path))["reach"]!["address"]!.GetValue<string>().ShouldBe("Grote Markt 1\n2000 Antwerpen\nBELGIUM");
    }

    [Fact]
    public async Task slip_and_letter_can_be_read_and_printed_and_the_visit_is_rated_with_the_code_on_the_slip()
    {
        var anna = desk.Anna();
        var taken = await anna.TakeIn("aow-pension", "aio-supplement");
        await anna.Post($"{taken.Path}/reach", new { channel = "paper", address = new { street = "Domplein", number = "12", postcode = "3512 JC", place = "Utrecht" } });
        var slip = await anna.Print($"{taken.Path}/slip", new { trackingCode = taken.TrackingCode });
        var page = await desk.Open();
        await Show(page, slip, "slip");
        await Show(page, await anna.Print($"/letters/{await Letter(anna, taken)}"), "letter");
        await page.GotoAsync("/track/rating");
        await page.FillAsync("#code", "verkeerd");
        await page.Submit();
        (await page.Locator("[role=alert]").InnerTextAsync()).ShouldContain("Deze code klopt niet.");
        await page.FillAsync("#code", RatingCode().Match(slip).Value);
        await page.Submit();
        await page.CheckAsync("input[name=stars][value='5']");
        await page.Submit();
        (await page.Shown()).ShouldContain("U gaf 5 van de 5 sterren");
    }

    private static async Task<string> Letter(Official anna, TakenIn taken)
    {
        for (var tries = 0; tries < 300; tries++, await Task.Delay(100, TestContext.Current.CancellationToken))
            if ((await anna.Get("/letters?limit=200"))["items"]!.AsArray().FirstOrDefault(item => item!["caseId"]!.GetValue<string>() == taken.CaseId) is { } letter) return letter["letterId"]!.GetValue<string>();
        throw new ShouldAssertException("There is no letter.");
    }

    /// <summary>As it came from the API, with the style sheet of this system.</summary>
    private static async Task Show(IPage page, string html, string name)
    {
        await page.GotoAsync("/track/signed-out");
        await page.SetContentAsync(html);
        await page.Picture(name);
        await page.ShouldHaveNoFault(name);
        (await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth")).ShouldBeLessThanOrEqualTo(390, name);
    }

    [GeneratedRegex(@"20\d\d-\d{7}-[0-9A-Z]{8}")]
    private static partial Regex RatingCode();
}
