using Microsoft.Playwright;

namespace Casework.Pages.Tests;

[Collection(nameof(PagesDesk))] // One test moves the clock, and a session ends by it.
public sealed class SignInTests(PagesDesk desk)
{
    private const string WrongCode = "AAAA-BBBB-CCCC-DDDD-EEEE-FFFF-GG";

    [Fact]
    public async Task the_code_opens_the_case_and_stands_in_no_address()
    {
        var taken = await desk.FullCaseToRead;
        var page = await desk.Open();
        List<string> asked = [];
        page.Request += (_, request) => asked.Add(request.Url);
        await page.SignIn(taken.CaseNumber, taken.TrackingCode.Replace("-", " ").ToLowerInvariant());
        await Assertions.Expect(page.Locator("h1")).ToContainTextAsync(taken.CaseNumber);
        asked.ShouldNotContain(url => url.Contains(taken.TrackingCode) || url.Contains(taken.CaseNumber));
        asked.ShouldAllBe(url => url.StartsWith(desk.Address));
    }

    [Fact]
    public async Task no_script_and_no_other_site_gets_at_the_session()
    {
        var page = await desk.Follow(await desk.RefusedCaseToRead);
        var cookies = await page.Context.CookiesAsync();
        cookies.Count.ShouldBe(2);
        cookies.ShouldAllBe(cookie => cookie.HttpOnly && cookie.SameSite == SameSiteAttribute.Strict);
    }

    [Fact]
    public async Task a_wrong_code_and_an_unknown_case_hear_the_same()
    {
        var taken = await desk.RefusedCaseToRead;
        var page = await desk.Open();
        await page.SignIn(taken.CaseNumber, WrongCode);
        var wrong = await page.Locator("[role=alert]").InnerTextAsync();
        wrong.ShouldContain("horen niet bij elkaar");
        (await page.TitleAsync()).ShouldStartWith("Fout: ");
        (await page.InputValueAsync("#code")).ShouldBeEmpty();
        await page.SignIn("1999-0000001", WrongCode);
        (await page.Locator("[role=alert]").InnerTextAsync()).ShouldBe(wrong);
    }

    [Fact]
    public async Task guessing_is_slowed_down_as_in_the_api_and_the_right_code_still_gets_in()
    {
        var taken = await desk.RefusedCase();
        var page = await desk.Open();
        for (var i = 0; i < 11; i++) await page.SignIn(taken.CaseNumber, WrongCode);
        (await page.Locator("[role=alert]").InnerTextAsync()).ShouldContain("Wacht tien minuten");
        await page.SignIn(taken.CaseNumber, taken.TrackingCode);
        await Assertions.Expect(page.Locator("h1")).ToContainTextAsync(taken.CaseNumber);
    }

    [Fact]
    public async Task what_is_not_filled_in_is_named_with_a_link_to_it()
    {
        var page = await desk.Open();
        await page.GotoAsync("/track");
        await page.Submit();
        (await page.Locator("[role=alert] a").AllInnerTextsAsync()).ShouldBe(["Zaaknummer: Vul dit veld in.", "Volgcode: Vul dit veld in."]);
        await page.ClickAsync("[role=alert] a[href='#code']");
        await Assertions.Expect(page.Locator("#code")).ToBeFocusedAsync();
    }

    [Fact]
    public async Task who_signs_out_is_out()
    {
        var page = await desk.Follow(await desk.RefusedCaseToRead);
        await page.ClickAsync("header button");
        (await page.Shown()).ShouldContain("U bent uitgelogd.");
        await page.GotoAsync("/track");
        await Assertions.Expect(page.Locator("#code")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task after_half_an_hour_the_code_is_asked_again_and_nothing_written_is_lost()
    {
        var page = await desk.Follow(await desk.FullCaseToRead);
        await page.Choose("/track/message");
        await page.FillAsync("#text", "Een lang verhaal");
        desk.Clock.Advance(TimeSpan.FromMinutes(31));
        await page.Submit();
        (await page.Shown()).ShouldContain("U was een tijd niet actief");
        (await page.InputValueAsync("#written")).ShouldBe("Een lang verhaal");
    }

    [Fact]
    public async Task a_form_of_another_site_is_refused_and_changes_nothing()
    {
        var taken = await desk.FullCaseToRead;
        var page = await desk.Follow(taken);
        var form = page.Context.APIRequest.CreateFormData();
        form.Set("text", "INGESLOPEN");
        var answer = await page.Context.APIRequest.PostAsync("/track/message", new() { Form = form });
        answer.Status.ShouldBe(400);
        (await answer.TextAsync()).ShouldContain("Er is nog niets verstuurd.");
        await page.GotoAsync("/track");
        (await page.Shown()).ShouldNotContain("INGESLOPEN");
    }

    [Fact]
    public async Task a_citizen_who_signs_in_sees_their_cases_and_opens_one_without_a_code()
    {
        var page = await desk.Open();
        await page.GotoAsync("/track");
        await page.SignInAsTestPerson("Roos van Dalen");
        (await page.TextContentAsync("h1")).ShouldBe("Mijn zaken");
        var taken = await desk.Anna().Post("/cases", new { citizen = new { kind = "person", bsn = "999993653" }, channel = "phone", questions = new[] { new { text = "Waar blijft mijn brief?" } } });
        var number = taken["caseNumber"]!.GetValue<string>();
        await page.ReloadAsync();
        await page.ClickAsync($"button:has-text('{number}')");
        (await page.Shown()).ShouldContain("Waar blijft mijn brief?");
        await page.Write("/track/message", "Graag snel");
        var cookies = await page.Context.CookiesAsync();
        cookies.ShouldAllBe(cookie => cookie.HttpOnly && cookie.SameSite != SameSiteAttribute.None);
        var session = cookies.Single(cookie => cookie.Name == "casework-citizen").Value;
        session.ShouldNotContain("999993653");

        // Somebody else's case does not open by its number.
        var other = await desk.RefusedCaseToRead;
        await page.GotoAsync("/track/cases");
        await page.EvaluateAsync("number => document.querySelector('main input[name=caseNumber]').value = number", other.CaseNumber);
        await page.Submit();
        (await page.Shown()).ShouldNotContain("U woonde nog te kort in Nederland.");
    }

    [Fact]
    public async Task a_sign_in_ends_after_half_an_hour()
    {
        var page = await desk.Open();
        await page.GotoAsync("/track");
        await page.SignInAsTestPerson("Roos van Dalen");
        desk.Clock.Advance(TimeSpan.FromMinutes(31));
        await page.GotoAsync("/track/cases");
        await Assertions.Expect(page.Locator("#code")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task a_sign_in_ends_after_two_hours_also_when_it_was_never_left_alone()
    {
        var page = await desk.Open();
        await page.GotoAsync("/track");
        await page.SignInAsTestPerson("Roos van Dalen");
        for (var visits = 0; visits < 4; visits++)
        {
            desk.Clock.Advance(TimeSpan.FromMinutes(29));
            await page.GotoAsync("/track/cases");
            (await page.TextContentAsync("h1")).ShouldBe("Mijn zaken");
        }

        desk.Clock.Advance(TimeSpan.FromMinutes(5));
        await page.GotoAsync("/track/cases");
        await Assertions.Expect(page.Locator("#code")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task with_a_low_level_of_assurance_nothing_is_fetched_from_registers()
    {
        var page = await desk.Open();
        await page.GotoAsync("/track");
        await page.SignInAsTestPerson("Sam Verhoef", "Laag");
        await page.GotoAsync("/ask");
        await page.AskAboutMoving();
        (await page.Shown()).ShouldNotContain("Lange Nieuwstraat");
        await Assertions.Expect(page.Locator("#name")).ToBeVisibleAsync();
    }
}
