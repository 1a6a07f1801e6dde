using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Casework.Pages.Tests;

[Collection(nameof(PagesDesk))]
public sealed partial class MandatePagesTests(PagesDesk desk)
{
    [Theory, InlineData("nl"), InlineData("en")]
    public async Task a_citizen_authorises_somebody_who_reads_writes_and_lays_it_down(string language)
    {
        var taken = await desk.FullCase();
        var page = await desk.Follow(taken, language);
        await page.Choose("/track/mandates");
        await page.ClickAsync("main a[href='/track/mandate']");
        await page.Submit();
        await Check(page, "mandate-refused");
        await page.FillAsync("#name", "Mijn zoon Joris");
        await page.CheckAsync("input[name=scopes][value=read]");
        await page.CheckAsync("input[name=scopes][value=answer]");
        await Check(page, "mandate");
        await page.Submit();
        await page.ShouldSayDone();
        var shown = await page.Shown();
        shown.ShouldContain("Mijn zoon Joris");
        await Check(page, "mandates");

        var son = await desk.Open(language);
        await son.GotoAsync("/track");
        await son.SignIn(taken.CaseNumber, Code().Match(shown).Value);
        await Check(son, "on-behalf");
        foreach (var notTheirs in (string[])["/track/mandate'", "/track/reach'", "/track/dossier'", "/track/document'", "/track/disagree'", "/track/data'"])
            (await son.Locator($"main a[href='{notTheirs}]").CountAsync()).ShouldBe(0, notTheirs);
        await son.Choose("/track/message");
        await son.FillAsync("#text", "Namens mijn moeder");
        await son.Submit();
        await son.ShouldSayDone();
        await page.GotoAsync("/track");
        (await page.Shown()).ShouldContain("Namens mijn moeder");
        await son.Choose("/track/mandate/");
        await Check(son, "mandate-end");
        await son.Submit();
        (await son.Locator("#code").CountAsync()).ShouldBe(1);
    }

    [Theory, InlineData("nl"), InlineData("en")]
    public async Task a_local_helper_offers_on_a_page_without_a_name_and_gets_in_once_the_citizen_chose(string language)
    {
        var taken = await desk.FullCase();
        var page = await desk.Follow(taken, language);
        await page.Choose("/track/local-help");
        await Check(page, "local-help");
        await page.FillAsync("#text", "Ik begrijp de brief niet");
        await page.Submit();
        await page.ShouldSayDone();

        var helper = await desk.Open(language, width: 320);
        var link = await desk.HelpLink(taken, "library-utrecht");
        await helper.GotoAsync(link);
        await helper.Locator("header a[lang]").ClickAsync();
        new Uri(helper.Url).AbsolutePath.ShouldBe(link);
        await helper.Locator("header a[lang]").ClickAsync();
        await helper.Submit();
        await Check(helper, "help-offer-refused");
        foreach (var inside in (string[])[taken.CaseNumber, "De Vries", "Ik begrijp"]) (await helper.ContentAsync()).ShouldNotContain(inside);
        await helper.CheckAsync("input[name=offer][value=yes]");
        await helper.FillAsync("#name", "Jan");
        await helper.FillAsync("#text", "Dinsdag heb ik tijd");
        await Check(helper, "help-offer");
        await helper.Submit();
        (await helper.Locator("form input[name=offer]").CountAsync()).ShouldBe(0);

        await page.GotoAsync("/track");
        (await page.Shown()).ShouldContain("Dinsdag heb ik tijd");
        await Check(page, "local-help-offers");
        await page.Choose("/track/help-offers/");
        await page.CheckAsync("input[name=scopes][value=read]");
        await page.CheckAsync($"input[name=questionIds][value='{taken.Questions[0]}']");
        await Check(page, "choose-help");
        await page.Submit();
        await page.ShouldSayDone();

        await helper.ReloadAsync();
        await Check(helper, "help-offer-chosen");
        var code = Code().Match(await helper.Shown()).Value;
        await helper.Choose("/track");
        await helper.SignIn(taken.CaseNumber, code);
        (await helper.ContentAsync()).ShouldNotContain(taken.Questions[1]);
    }

    private static async Task Check(IPage page, string name)
    {
        await page.ShouldHaveNoFault(name);
        if (page.ViewportSize!.Width == 320) (await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth")).ShouldBeLessThanOrEqualTo(320, name);
        if (Environment.GetEnvironmentVariable("CASEWORK_PICTURES") is not { Length: > 0 } folder) return;
        foreach (var width in (int[])[1200, 390])
        {
            await page.SetViewportSizeAsync(width, 800);
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{name}-{width}.png"), FullPage = true });
        }
    }

    [GeneratedRegex("([0-9A-HJKMNP-TV-Z]{4}-){6}[0-9A-HJKMNP-TV-Z]{2}")]
    private static partial Regex Code();
}
