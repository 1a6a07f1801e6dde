using System.Text.RegularExpressions;
using Deque.AxeCore.Playwright;
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
        await page.Choose("/track/mandate");
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

    private static async Task Check(IPage page, string name)
    {
        (await page.RunAxe()).Violations.Select(violation => $"{name} {violation.Id}: {violation.Help} {string.Join(" | ", violation.Nodes.Select(node => node.Html))}").ShouldBeEmpty();
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
