using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Casework.Pages.Tests;

[Collection(nameof(PagesDesk))] // One test moves the clock, and a session ends by it.
public sealed partial class EveryPageTests(PagesDesk desk)
{
    [Theory, InlineData("nl"), InlineData("en")]
    public async Task no_page_has_a_fault_that_axe_finds_or_shows_anything_internal(string language)
    {
        var full = await desk.FullCaseToRead;
        var page = await desk.Follow(full, language);
        foreach (var path in PagesOf(full)) await Check(page, path);
        foreach (var path in (string[])["/track/message", "/track/support"])
        {
            await page.GotoAsync(path);
            await page.Submit();
            await Check(page, null);
        }

        var refused = await desk.RefusedCaseToRead;
        page = await desk.Follow(refused, language);
        foreach (var path in (string[])["/track", "/track/rating/", $"/track/objection/{refused.Questions[0]}"]) await Check(page, path);
        page = await desk.Open(language);
        foreach (var path in (string[])["/", "/nowhere", "/track", "/track/signed-out", "/track/nowhere", "/track/rating"]) await Check(page, path);
        await page.SignIn(full.CaseNumber, "WRONG");
        await Check(page, null);
    }

    [Theory, InlineData("nl"), InlineData("en")]
    public async Task no_page_on_the_way_to_a_question_has_a_fault_that_axe_finds(string language)
    {
        var page = await desk.Open(language, width: 320);
        foreach (var path in (string[])["/ask", "/track/sign-in/failed", "/ask/nowhere"]) await Check(page, path);
        await page.GotoAsync("/ask");
        await page.Choose("/track/sign-in");
        await page.Locator("input[name=person]").First.CheckAsync();
        await page.Submit();
        await page.CheckAsync("input[name=lifeEvent][value=moving]");
        await page.Submit();
        await page.Submit();
        await Check(page, null);
        foreach (var (question, said) in new[] { ("new-address", "yes"), ("rent", "yes"), ("car-on-street", "no") }) await page.CheckAsync($"input[name={question}][value={said}]");
        for (var step = 0; step < 2; step++)
        {
            await page.Submit();
            await Check(page, null);
            (await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth")).ShouldBeLessThanOrEqualTo(320);
        }

        await page.Submit();
        await page.Submit();
        await Check(page, null);
        (await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth")).ShouldBeLessThanOrEqualTo(320);
        await page.FillInMoving(desk.Today);
        await page.Submit();
        await Check(page, null);
        await page.CheckAsync("input[name=wish][value=doItMyself]");
        await page.Submit();
        await Check(page, null);
        await page.Submit();
        await Check(page, null);
        foreach (var path in (string[])["/track/cases", "/track/fact/"]) await Check(page, path);
        await page.AskInOwnWords("Iets anders");
        await page.ClickAsync("form[action='/ask/counter'] button");
        await Check(page, null);
    }

    [Fact]
    public async Task a_fault_would_be_found()
    {
        var page = await desk.Open("nl");
        await page.SetContentAsync("<html><body><img src='/track/none'></body></html>");
        var found = (await page.Faults()).Select(fault => fault.Split(':')[0]);
        found.ShouldBeSubsetOf(["document-title", "html-has-lang", "image-alt", "landmark-one-main", "page-has-heading-one", "region"]);
        found.ShouldContain("image-alt");
        found.ShouldContain("html-has-lang");
    }

    [Fact]
    public async Task a_narrow_window_needs_no_sideways_scrolling()
    {
        var full = await desk.FullCaseToRead;
        var page = await desk.Follow(full, width: 320);
        foreach (var path in PagesOf(full))
        {
            await page.GotoAsync(path);
            (await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth")).ShouldBeLessThanOrEqualTo(320, path);
        }
    }

    [Fact]
    public async Task pages_allow_no_script_and_nothing_from_elsewhere_and_are_not_kept()
    {
        Chromium.Needed();
        using var http = new HttpClient { BaseAddress = new(desk.Address) };
        foreach (var path in (string[])["/", "/nowhere", "/track", "/track/nowhere", "/track/message"])
        {
            http.DefaultRequestHeaders.Accept.ParseAdd("text/html");
            using var answer = await http.GetAsync(path, TestContext.Current.CancellationToken);
            var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
            policy.ShouldStartWith("default-src 'none'");
            policy.ShouldNotContain("unsafe");
            answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
            answer.Headers.GetValues("X-Frame-Options").Single().ShouldBe("DENY");
            answer.Content.Headers.ContentType!.MediaType.ShouldBe("text/html");
        }
    }

    private static IEnumerable<string> PagesOf(TakenIn full) =>
    [
        "/track", "/track/message", "/track/help", "/track/call-back", $"/track/call-back/{full.Questions[1]}", "/track/no-call-back/", "/track/disagree", $"/track/disagree/{full.Questions[0]}", $"/track/late/{full.Questions[0]}",
        "/track/why/", "/track/support", "/track/reach", "/track/data", "/track/destruction", "/track/mandate", "/track/sharing/svb", "/track/share", "/track/information/", "/track/suggestion/", "/track/document", "/track/document/", "/track/reply/", "/track/mandates", "/track/privacy", "/track/retention", "/track/complaint", $"/track/form/{full.Questions[0]}",
    ];

    /// <summary>A path that ends in a slash is found as a link on the page of the case.</summary>
    private static async Task Check(IPage page, string? path)
    {
        if (path is { Length: > 1 } && path.EndsWith('/'))
        {
            await page.GotoAsync(path.StartsWith("/track/why", StringComparison.Ordinal) ? "/track/privacy" : "/track");
            await page.Choose(path);
        }
        else if (path is not null) await page.GotoAsync(path);

        var html = await page.ContentAsync();
        foreach (var inside in Situations.Internal) html.ShouldNotContain(inside);
        // Values of ids in addresses are opaque; words of the code are not.
        var shown = await page.Locator("body").InnerTextAsync();
        InnerWord().Matches(shown).Select(match => match.Value).ShouldBeEmpty(path);
        await page.ShouldHaveNoFault(path);
    }

    /// <summary>Keys of texts and places that nobody filled, codes of the model, ids.</summary>
    [GeneratedRegex(@"\b(page|track|fault|problem|ask)\.[a-z]|\{\d\}|\b(tailored|Tailored|atSecondLine|AtSecondLine|AwaitingCitizen|case-handling|firstLine|secondLine|[0-9a-f]{8}-[0-9a-f]{4})\b")]
    private static partial Regex InnerWord();
}
