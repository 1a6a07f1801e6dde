namespace Casework.Pages.Tests;

/// <summary>What the page of a case leads with, and how much of it stands open.</summary>
[Collection(nameof(PagesDesk))]
public sealed class CasePageLooksTests(PagesDesk desk)
{
    private const string Buttons = "() => [...document.querySelectorAll('main .cw-button, main .nl-button')].filter(each => each.checkVisibility()).length";

    [Fact]
    public async Task a_simple_case_fits_two_telephone_screens_and_offers_one_main_thing_to_do()
    {
        var simple = await desk.SimpleCase();
        await Fits(simple, "simple", 1_700, "/track/form/");
        await desk.Anna().Post($"{simple.Path}/questions/{simple.Questions[0]}/answer", new { text = "U krijgt AOW vanaf 67 jaar." });
        await desk.Anna().Post($"{simple.Path}/closure");
        await Fits(simple, "closed", 1_700, null);
        await Fits(await desk.RefusedCaseToRead, "refused", 2_000, "/track/objection/");
        await Fits(await desk.ThreeQuestions(), "three", 3_300, "/track/information/");
    }

    [Fact]
    public async Task after_a_refusal_every_step_says_what_was_decided_and_nothing_is_called_ready()
    {
        var refused = await desk.RefusedCase();
        await desk.Bram().Post($"{refused.Path}/closure");
        foreach (var (language, no, ready) in new[] { ("nl", "Wij hebben besloten: u krijgt niet wat u hebt gevraagd.", "zaak is klaar"), ("en", "We decided: you do not get what you asked for.", "finished") })
        {
            var page = await desk.Follow(refused, language);
            var steps = await page.Locator("main .cw-step__title").AllTextContentsAsync();
            steps.ShouldContain(no);
            (await page.Shown()).ShouldNotContain(ready);
        }
    }

    [Fact]
    public async Task requested_things_stand_in_a_list_and_three_questions_are_one_deed()
    {
        var page = await desk.Follow(await desk.ThreeQuestions());
        (await page.Locator("main .cw-card--todo li").AllInnerTextsAsync()).ShouldBe(["Uw huurcontract", "Uw paspoort"]);
        (await page.Shown()).ShouldContain("U hebt 3 vragen gesteld.");
        await page.Choose("/track/information/");
        (await page.Locator("main li").AllInnerTextsAsync()).ShouldBe(["Uw huurcontract", "Uw paspoort"]);
    }

    private async Task Fits(TakenIn taken, string name, int most, string? main)
    {
        var page = await desk.Follow(taken);
        await page.Picture(name);
        await page.SetViewportSizeAsync(390, 844);
        (await page.EvaluateAsync<int>("() => document.documentElement.scrollHeight")).ShouldBeLessThanOrEqualTo(most, name);
        (await page.EvaluateAsync<int>(Buttons)).ShouldBe(main is null ? 0 : 1, name);
        if (main is not null) (await page.Locator("main .cw-button--primary").GetAttributeAsync("href"))!.ShouldStartWith(main);
    }
}
