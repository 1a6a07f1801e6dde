namespace Casework.Pages.Tests;

[Collection(nameof(PagesDesk))]
public sealed class CallBackPagesTests(PagesDesk desk)
{
    [Theory, InlineData(true), InlineData(false)]
    public async Task a_call_is_asked_for_with_a_number_and_a_day_by_and_taken_back(bool scripts)
    {
        var taken = await desk.FullCase();
        var page = await desk.Follow(taken, scripts: scripts);
        await page.Choose("/track/call-back");
        await page.FillAsync("#phone", "bel mij");
        await page.Submit();
        (await page.Locator("[role=alert] a").AllInnerTextsAsync()).Count.ShouldBe(2);
        await page.Picture("call-back-refused");
        await page.FillAsync("#phone", "06 12345678");
        await page.FillAsync("#about", "Over mijn AOW, het liefst na vijven");
        await page.Submit();
        await page.ShouldSayDone();
        (await page.Shown()).ShouldContain("Wij bellen dit nummer: +31612345678.");
        await page.Picture("call-back-asked");
        var asked = (await desk.Anna().Get(taken.Path))["callBacks"]![0]!;
        (asked["phone"]!.GetValue<string>(), asked["status"]!.GetValue<string>()).ShouldBe(("+31612345678", "open"));

        await page.Choose("/track/no-call-back/");
        await page.Picture("call-back-taken-back");
        await page.Submit();
        await page.ShouldSayDone();
        (await desk.Anna().Get(taken.Path))["callBacks"]![0]!["status"]!.GetValue<string>().ShouldBe("withdrawn");
    }
}
