namespace Casework.Pages.Tests;

/// <summary>What the page of a case leads with, and how much of it stands open.</summary>
[Collection(nameof(PagesDesk))]
public sealed class CasePageLooksTests(PagesDesk desk)
{
    [Fact]
    public async Task looks()
    {
        var simple = await desk.SimpleCase();
        var refused = await desk.RefusedCase();
        var three = await desk.ThreeQuestions();
        var (objected, objection) = await desk.ObjectedCase();
        await desk.Bram().Post($"{objected.Path}/objections/{objection}/hearing-invitation", new { on = "2026-12-15", place = "Kamer 3" });
        var closed = await desk.SimpleCase();
        await desk.Anna().Post($"{closed.Path}/questions/{closed.Questions[0]}/answer", new { text = "U krijgt AOW vanaf 67 jaar." });
        await desk.Anna().Post($"{closed.Path}/closure", new { result = "provided" });
        var full = await desk.FullCase();
        foreach (var (name, taken) in new[] { ("simple", simple), ("refused", refused), ("three", three), ("objected", objected), ("closed", closed), ("full", full) })
        {
            foreach (var language in (string[])["nl", "en"])
            {
                var page = await desk.Follow(taken, language);
                await page.Picture($"{name}-{language}");
                foreach (var width in (int[])[1280, 390])
                {
                    await page.SetViewportSizeAsync(width, 844);
                    var height = await page.EvaluateAsync<int>("() => document.documentElement.scrollHeight");
                    var buttons = await page.EvaluateAsync<int>("() => [...document.querySelectorAll('main .cw-button, main .nl-button')].filter(each => each.checkVisibility()).length");
                    TestContext.Current.TestOutputHelper!.WriteLine($"{name} {language} {width}: {height} px, {buttons} buttons");
                }
                await page.Context.CloseAsync();
            }
        }
    }
}
