using Microsoft.Playwright;

namespace Casework.Pages.Tests;

/// <summary>What somebody does in a browser.</summary>
public static class Browsing
{
    public static async Task SignIn(this IPage page, string caseNumber, string code)
    {
        await page.GotoAsync("/track");
        await page.FillAsync("#caseNumber", caseNumber);
        await page.FillAsync("#code", code);
        await page.Submit();
    }

    public static Task Submit(this IPage page) => page.Locator("main button[type=submit]").First.ClickAsync();

    /// <summary>Follows a link of the page by a part of its address, unfolding what it stands in.</summary>
    public static async Task Choose(this IPage page, string href)
    {
        var link = page.Locator($"main a[href^='{href}']").First;
        await page.Unfold(link);
        await link.ClickAsync();
    }

    /// <summary>Opens every part in which this stands folded, as a visitor does: from the outside inwards.</summary>
    public static async Task Unfold(this IPage page, ILocator inside)
    {
        for (var folded = inside.Locator("xpath=ancestor::details[not(@open)]"); await folded.CountAsync() > 0;) await folded.First.Locator("summary").First.ClickAsync();
    }

    /// <summary>Sends a form with one text, from the page of the case and back to it.</summary>
    public static async Task Write(this IPage page, string href, string text)
    {
        await page.Choose(href);
        await page.FillAsync("#text", text);
        await page.Submit();
        await page.ShouldSayDone();
    }

    public static async Task ShouldSayDone(this IPage page)
    {
        await Assertions.Expect(page.Locator("main [role=status]")).ToBeVisibleAsync();
        new Uri(page.Url).AbsolutePath.ShouldBeOneOf("/track", "/track/mandates", "/track/privacy", "/track/retention");
    }

    /// <summary>For whoever wants to look, where CASEWORK_PICTURES names a folder: on a telephone and on a desk.</summary>
    public static async Task Picture(this IPage page, string name)
    {
        if (Environment.GetEnvironmentVariable("CASEWORK_PICTURES") is not { Length: > 0 } folder) return;
        foreach (var width in (int[])[1280, 390])
        {
            await page.SetViewportSizeAsync(width, 800);
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{name}-{width}.png"), FullPage = true });
        }
    }

    /// <summary>All that a page tells, with what is folded away unfolded.</summary>
    public static Task<string> Shown(this IPage page) =>
        page.EvaluateAsync<string>("() => { document.querySelectorAll('details').forEach(each => each.open = true); return document.querySelector('main').innerText; }");

    /// <summary>Presses Tab until the focus is there, and sees that it shows.</summary>
    public static async Task TabTo(this IPage page, string selector)
    {
        for (var i = 0; i < 60; i++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (!await page.EvaluateAsync<bool>("selector => document.activeElement.matches(selector)", selector)) continue;
            (await page.EvaluateAsync<string>("() => getComputedStyle(document.activeElement).outlineStyle")).ShouldNotBe("none");
            return;
        }

        Assert.Fail($"Tab does not come to {selector}.");
    }
}
