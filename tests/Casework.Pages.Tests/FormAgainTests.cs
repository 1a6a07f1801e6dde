namespace Casework.Pages.Tests;

/// <summary>Forms that are sent once more: after the back button, or when they stood open too long.</summary>
[Collection(nameof(PagesDesk))]
public sealed class FormAgainTests(PagesDesk desk)
{
    [Fact]
    public async Task after_the_back_button_the_page_says_that_it_was_sent_and_keeps_what_is_new()
    {
        var page = await desk.Follow(await desk.SimpleCase());
        await page.Choose("/track/message");
        await page.FillAsync("#text", "De eerste keer");
        var once = await page.InputValueAsync("main input[name=once]");
        await page.Submit();
        await page.ShouldSayDone();
        // A browser that keeps pages shows the form as it was; this one fetches it anew.
        await page.GoBackAsync();
        await page.EvaluateAsync("once => document.querySelector('main input[name=once]').value = once", once);
        await page.FillAsync("#text", "De tweede keer");
        await page.Submit();
        var told = await page.Locator("[role=alert]").InnerTextAsync();
        told.ShouldContain("U hebt dit formulier al verstuurd");
        told.ShouldNotContain("Idempotency");
        (await page.InputValueAsync("#text")).ShouldBe("De tweede keer");
        await page.Submit();
        await page.ShouldSayDone();
    }

    [Theory, InlineData("nl", "stond te lang open"), InlineData("en", "was open for too long")]
    public async Task a_form_that_was_open_too_long_keeps_its_text_and_is_sent_the_second_time(string language, string told)
    {
        var page = await desk.Follow(await desk.SimpleCase(), language);
        await page.Choose("/track/message");
        await page.FillAsync("#text", "Een lang verhaal");
        await page.Context.ClearCookiesAsync(new() { Name = "casework-form" });
        await page.Submit();
        (await page.Locator("[role=alert]").InnerTextAsync()).ShouldContain(told);
        (await page.InputValueAsync("#text")).ShouldBe("Een lang verhaal");
        await page.Submit();
        await page.ShouldSayDone();
        await page.GotoAsync("/track/rating");
        await page.FillAsync("#code", "ABC");
        await page.Context.ClearCookiesAsync(new() { Name = "casework-form" });
        await page.Submit();
        (await page.InputValueAsync("#code")).ShouldBe("ABC");
    }

    [Fact]
    public async Task number_and_code_of_a_new_case_stand_on_a_sheet_to_print()
    {
        var page = await desk.Open();
        await page.AskInOwnWords("Mag ik kippen houden?");
        await page.Submit();
        var code = await page.InnerTextAsync("#tracking-code");
        await page.Choose("/ask/done/print");
        (await page.Locator("main .paper-code").Last.InnerTextAsync()).Replace(" ", "").Replace("\n", "").ShouldBe(code.Replace("-", ""));
        page.Url.ShouldNotContain(code);
        await page.ShouldHaveNoFault("print");
    }
}
