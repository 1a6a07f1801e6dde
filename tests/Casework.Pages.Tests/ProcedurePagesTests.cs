using System.Text.Json.Nodes;

namespace Casework.Pages.Tests;

/// <summary>What the law lets a citizen do after a decision, carried out on the pages.</summary>
[Collection(nameof(PagesDesk))]
public sealed class ProcedurePagesTests(PagesDesk desk)
{
    [Fact]
    public async Task an_objector_adds_answers_agrees_and_withdraws_on_the_page()
    {
        var (taken, objection) = await desk.ObjectedCase();
        var (bram, path) = (desk.Bram(), $"{taken.Path}/objections/{objection}");
        await bram.Post($"{path}/repair-request", new { items = new[] { "Uw redenen", "Uw handtekening" }, answerBy = desk.Today.AddDays(14).ToString("yyyy-MM-dd") });
        var page = await desk.Follow(taken);
        (await page.Locator("main article li").AllInnerTextsAsync()).ShouldBe(["Uw redenen", "Uw handtekening"]);
        await page.ClickAsync("main .cw-button--primary");
        await page.FillAsync("#text", "Ik woonde hier sinds 1980");
        await Sent(page);

        await bram.Post($"{path}/hearing-invitation", new { on = desk.Today.AddDays(21).ToString("yyyy-MM-dd"), place = "Kamer 3" });
        await page.GotoAsync("/track");
        await page.Picture("hearing");
        await page.ShouldHaveNoFault("hearing");
        await page.ClickAsync("main .cw-button--primary");
        await page.ShouldHaveNoFault("hearing-answer");
        await page.CheckAsync("input[name=comes][value=yes]");
        await Sent(page);

        await bram.Post($"{path}/delay", new { until = desk.Today.AddDays(200).ToString("yyyy-MM-dd"), consentBy = new[] { "svb" } });
        await page.GotoAsync("/track");
        await page.ClickAsync("main .cw-button--primary");
        await page.CheckAsync("input[name=agrees][value=yes]");
        await Sent(page);
        var filed = (await desk.Anna().Get(taken.Path))["objections"]![0]!;
        (filed["invitations"]![0]!["comes"]!.GetValue<bool>(), filed["decideBy"]!.GetValue<string>()).ShouldBe((true, desk.Today.AddDays(200).ToString("yyyy-MM-dd")));

        await page.Choose("/track/objections/");
        await Sent(page);
        (await desk.Anna().Get(taken.Path))["objections"]![0]!["status"]!.GetValue<string>().ShouldBe("withdrawn");
    }

    [Fact]
    public async Task a_citizen_consents_to_mediation_and_complains_on_the_page()
    {
        var taken = await desk.RefusedCase();
        var dispute = await desk.Anna().Post($"{taken.Path}/disputes", new { questionId = taken.Questions[0], text = "Dit klopt niet" });
        await desk.Anna().Post($"{taken.Path}/mediations", new { disputeId = dispute["disputeId"]!.GetValue<string>(), parties = new[] { "citizen", "svb" } });
        var page = await desk.Follow(taken, "en");
        await page.Choose("/track/mediations/");
        await page.CheckAsync("input[name=agrees][value=yes]");
        await Sent(page);
        (await page.Locator("main a[href^='/track/mediations/']").CountAsync()).ShouldBe(0, "it was answered");

        await page.Choose("/track/complaint");
        await page.FillAsync("#text", "Nobody called me back");
        await Sent(page);
        (await page.Shown()).ShouldContain("You made a complaint. You will get our answer by");
        ((JsonArray)(await desk.Anna().Get(taken.Path))["complaints"]!).Count.ShouldBe(1);
    }

    [Fact]
    public async Task what_a_service_needs_to_know_is_filled_in_and_corrected_on_the_page()
    {
        var taken = await desk.SimpleCase();
        var page = await desk.Follow(taken, scripts: false);
        await page.ClickAsync("main .cw-button--primary");
        await page.Submit();
        (await page.Locator("[role=alert] a").CountAsync()).ShouldBeGreaterThan(0);
        await page.FillAsync("#f-birthDate", "1960-03-01");
        await page.FillAsync("#f-address-street", "Croeselaan");
        await page.FillAsync("#f-address-houseNumber", "5");
        await page.FillAsync("#f-address-postcode", "3521 BP");
        await page.FillAsync("#f-address-city", "Utrecht");
        await page.CheckAsync("input[name=f-about][value=payment]");
        await page.Submit();
        for (var more = 0; more < 2 && new Uri(page.Url).AbsolutePath != "/track"; more++) Assert.Fail(await page.Shown());
        var filled = (await desk.Anna().Get(taken.Path))["questions"]![0]!["formData"]!;
        filled["about"]!.GetValue<string>().ShouldBe("payment");
        await page.Choose("/track/form/");
        (await page.InputValueAsync("#f-birthDate")).ShouldBe("1960-03-01");
    }

    private static async Task Sent(Microsoft.Playwright.IPage page)
    {
        await page.Submit();
        await page.ShouldSayDone();
    }
}
