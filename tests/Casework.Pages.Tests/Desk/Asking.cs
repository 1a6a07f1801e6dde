using Microsoft.Playwright;

namespace Casework.Pages.Tests;

/// <summary>Ways along the pages on which a question is asked.</summary>
public static class Asking
{
    public static async Task SignInAsTestPerson(this IPage page, string name, string? level = null)
    {
        await page.Choose("/track/sign-in");
        await page.ClickAsync($"label:has-text('{name}')");
        if (level is not null) await page.ClickAsync($"label:has-text('{level}')");
        await page.Submit();
    }

    /// <summary>From the first page to the details: moving house, another address, rent benefit, no car.</summary>
    public static async Task AskAboutMoving(this IPage page)
    {
        await page.ClickAsync("label:has-text('Verhuizen')");
        await page.Submit();
        await page.CheckAsync("input[name=new-address][value=yes]");
        await page.CheckAsync("input[name=rent][value=yes]");
        await page.CheckAsync("input[name=car-on-street][value=no]");
        await page.Submit();
        (await page.Locator("input[name=services]:checked").EvaluateAllAsync<string[]>("found => found.map(each => each.value)")).ShouldBe(["address-change", "rent-benefit-change"]);
        await page.Submit();
    }

    /// <summary>What the municipality needs to know of a move, and then what the rent benefit needs to know.</summary>
    public static async Task FillInMoving(this IPage page, DateOnly on)
    {
        await page.FillAsync("#f-newAddress-street", "Croeselaan");
        await page.FillAsync("#f-newAddress-houseNumber", "5");
        await page.FillAsync("#f-newAddress-postcode", "3521 BP");
        await page.FillAsync("#f-newAddress-city", "Utrecht");
        await page.FillAsync("#f-moveDate", on.ToString("yyyy-MM-dd"));
        await page.CheckAsync("input[name=f-housing][value=tenant]");
        await page.Submit();
        await page.CheckAsync("input[name=f-about][value=moved]");
        await page.FillAsync("#f-changeDate", on.ToString("yyyy-MM-dd"));
        await page.Submit();
        await page.FillAsync("#f-rent", "750,50");
        await page.Submit();
    }

    /// <summary>From the first page to the last check, with one question that fits no life event.</summary>
    public static async Task AskInOwnWords(this IPage page, string text)
    {
        await page.GotoAsync("/ask");
        await page.CheckAsync("input[name=lifeEvent][value=other]");
        await page.Submit();
        await page.Submit();
        await page.Submit();
        await page.CheckAsync("input[name=wish][value=explain]");
        await page.FillAsync("#words-own", text);
        await page.Submit();
    }

    /// <summary>With the keyboard.</summary>
    public static async Task Send(this IPage page)
    {
        await page.TabTo("main form.cw-form button[type=submit]");
        var title = await page.TitleAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForFunctionAsync("before => document.title !== before", title);
    }
}
