using Microsoft.Playwright;

namespace Casework.Pages.Tests;

[Collection(nameof(PagesDesk))]
public sealed class HomePageTests(PagesDesk desk)
{
    [Theory]
    [InlineData("nl", "Eén loket voor uw vraag aan de overheid", "English", "One desk for your question to government")]
    [InlineData("en", "One desk for your question to government", "Nederlands", "Eén loket voor uw vraag aan de overheid")]
    public async Task the_first_page_says_what_this_is_and_leads_to_asking_following_and_the_documentation(
        string language, string title, string other, string otherTitle)
    {
        var page = await desk.Open(language, scripts: false);
        await page.GotoAsync("/");

        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync(title);
        (await page.Context.CookiesAsync()).ShouldBeEmpty();
        foreach (var path in (string[])["/ask", "/track", "/docs"])
        {
            await page.GotoAsync("/");
            await page.Choose(path);
            new Uri(page.Url).AbsolutePath.TrimEnd('/').ShouldBe(path);
        }

        await page.GotoAsync("/");
        await page.GetByText(other, new() { Exact = true }).ClickAsync();
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync(otherTitle);
        await page.Picture($"home-{language}");
    }

    [Theory, InlineData("nl"), InlineData("en")]
    public async Task a_browser_that_asks_for_what_is_not_there_gets_a_page(string language)
    {
        var page = await desk.Open(language, width: 320);

        var answer = await page.GotoAsync("/nowhere/at-all");

        answer!.Status.ShouldBe(404);
        (await page.Context.CookiesAsync()).ShouldBeEmpty();
        (await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth")).ShouldBeLessThanOrEqualTo(320);
        await page.Picture($"not-found-{language}");
        await page.Locator("main a").ClickAsync();
        new Uri(page.Url).AbsolutePath.ShouldBe("/");
    }
}
