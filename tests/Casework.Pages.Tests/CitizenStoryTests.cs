using Microsoft.Playwright;

namespace Casework.Pages.Tests;

[Collection(nameof(PagesDesk))] // One test moves the clock, and a session ends by it.
public sealed class CitizenStoryTests(PagesDesk desk)
{
    [Theory, InlineData(true), InlineData(false)]
    public async Task everything_a_citizen_can_do_works_with_and_without_scripts(bool scripts)
    {
        var taken = await desk.FullCase();
        var page = await desk.Follow(taken, scripts: scripts);
        await page.Write("/track/information/", "Hier is het huurcontract");
        (await page.Shown()).ShouldContain("U gaf ons deze informatie: Hier is het huurcontract");
        await page.Write("/track/message", "Hoe lang duurt het nog?");
        await page.Write("/track/help", "Bel mij na vijf uur");
        await page.Write("/track/disagree/", "Dit klopt niet");

        await page.Choose("/track/suggestion/");
        await page.ClickAsync("text=Nee, dit heb ik niet nodig");
        await page.Submit();
        await page.ShouldSayDone();
        await page.Choose("/track/support");
        await page.ClickAsync("text=Ik wil graag dat één medewerker mij persoonlijk helpt");
        await page.FillAsync("#text", "Ik zie slecht");
        await page.Submit();
        await page.ShouldSayDone();
        await page.Choose("/track/mandates");
        (await page.Shown()).ShouldContain("Ik zie slecht");
        await page.GotoAsync("/track/privacy");
        await page.Choose("/track/sharing/svb");
        await page.Submit();
        await page.ShouldSayDone();
        await page.Choose("/track/share");
        await page.CheckAsync("input[name=organisation][value=svb]");
        await page.CheckAsync("input[name=parts][value=documents]");
        await page.Submit();
        await page.ShouldSayDone();
        (await page.Shown()).ShouldContain("dit ziet: de documenten van en voor u. Het is nu niet gedeeld.");
        await page.Choose("/track/data");
        await page.FillAsync("#name", "Mevrouw De Vries-Bakker");
        await page.Submit();
        await page.ShouldSayDone();
        await page.GotoAsync("/track");
        await page.Choose("/track/retention");
        await page.Choose("/track/destruction");
        await page.Submit();
        await page.ShouldSayDone();

        var history = await desk.Official("audrey", "Audrey", "auditor").Get($"/audit/cases/{taken.CaseId}/history?limit=200");
        string[] expected =
        [
            "information-received", "message-received", "help-requested", "dispute-raised", "suggestion-declined", "support-need-assessed",
            "sharing-consent-withdrawn", "sharing-consent-given", "citizen-data-corrected", "destruction-requested",
        ];
        history["items"]!.AsArray().Where(item => item!["role"]!.GetValue<string>() == "citizen").Select(item => item!["type"]!.GetValue<string>()).Intersect(expected).ShouldBe(expected, ignoreOrder: true);
    }

    [Theory, InlineData(true), InlineData(false)]
    public async Task papers_replies_and_more_time_go_from_the_page_to_the_case_and_back(bool scripts)
    {
        var taken = await desk.FullCase();
        var page = await desk.Follow(taken, scripts: scripts);
        await page.Locator("main a[href$='/more-time']").ClickAsync();
        await page.FillAsync("#reason", "Ik wacht op de verhuurder");
        await page.FillAsync("#until", "2027-02-01");
        await page.Submit();
        await page.ShouldSayDone();
        (await page.Shown()).ShouldContain("U hebt om meer tijd gevraagd. U hoort nog of dat kan.");

        await page.Choose("/track/document/");
        await page.SetInputFilesAsync("#file", new FilePayload { Name = "huurcontract.txt", MimeType = "text/plain", Buffer = [.. "Ik huur sinds 2019."u8] });
        await page.ClickAsync("text=Nee, ik stuur nog meer");
        await page.Submit();
        await page.ShouldSayDone();
        // Older messages are folded away.
        await page.GotoAsync((await page.Locator("main a[href*='/track/reply/'][href$='/talk']").First.GetAttributeAsync("href"))!);
        await page.FillAsync("#text", "Graag dinsdag na vijven");
        await page.Submit();
        await page.ShouldSayDone();
        (await page.Shown()).ShouldContain("Antwoord op ons bericht van");

        var saved = await page.RunAndWaitForDownloadAsync(() => page.Choose("/track/documents/"));
        (saved.SuggestedFilename, await File.ReadAllTextAsync(await saved.PathAsync(), TestContext.Current.CancellationToken)).ShouldBe(("huurcontract.txt", "Ik huur sinds 2019."));
        var dossier = await page.RunAndWaitForDownloadAsync(() => page.Choose("/track/dossier"));
        dossier.SuggestedFilename.ShouldBe($"casework-{taken.CaseNumber}.zip");

        var file = await desk.Anna().Get(taken.Path);
        (file["documents"]!.AsArray().Count, file["messages"]!.AsArray()[^1]!["replyOption"]!.GetValue<string>()).ShouldBe((1, "talk"));
        file["informationRequests"]![0]!["extensions"]![0]!["until"]!.GetValue<string>().ShouldBe("2027-02-01");
    }

    [Fact]
    public async Task a_file_that_is_not_taken_is_refused_in_words()
    {
        var page = await desk.Follow(await desk.FullCase());
        await page.GotoAsync("/track/document");
        await page.Submit();
        (await page.Locator("[role=alert]").InnerTextAsync()).ShouldContain("Uw bestand");
        await page.SetInputFilesAsync("#file", new FilePayload { Name = "plaatje.png", MimeType = "image/png", Buffer = [.. "<svg onload='alert(1)'/>"u8] });
        await page.Submit();
        (await page.Locator("[role=alert]").InnerTextAsync()).ShouldContain("Stuur een PDF, een foto");
    }

    [Fact]
    public async Task a_refusal_shows_its_reasons_and_how_to_disagree_and_the_objection_arrives()
    {
        var taken = await desk.RefusedCase();
        var page = await desk.Follow(taken);
        (await page.Shown()).ShouldSatisfyAllConditions(
            text => text.ShouldContain("U krijgt niet wat u hebt gevraagd."), text => text.ShouldContain("U woonde nog te kort in Nederland."),
            text => text.ShouldContain("AOW artikel 7"), text => text.ShouldContain("U kunt bezwaar maken tot en met"));
        await page.Write("/track/objection/", "Ik woonde hier wel");
        (await page.Shown()).ShouldContain("U hebt bezwaar gemaakt");
        // A second one is refused in words, and what was written is kept.
        await page.GotoAsync($"/track/objection/{taken.Questions[0]}");
        await page.FillAsync("#text", "Nog een keer");
        await page.Submit();
        (await page.Locator("[role=alert]").InnerTextAsync()).ShouldContain("Bezwaar loopt al");
        (await page.InputValueAsync("#text")).ShouldBe("Nog een keer");
    }

    [Fact]
    public async Task a_form_that_is_sent_twice_is_done_once()
    {
        var page = await desk.Follow(await desk.FullCase());
        await page.Choose("/track/message");
        var form = page.Context.APIRequest.CreateFormData();
        foreach (var name in (string[])["form-token", "once"]) form.Set(name, await page.InputValueAsync($"main input[name='{name}']"));
        form.Set("text", "Eén keer graag");
        for (var i = 0; i < 2; i++) (await page.Context.APIRequest.PostAsync("/track/message", new() { Form = form })).Url.ShouldEndWith("/track?done=message");
        await page.GotoAsync("/track");
        (await page.GetByText("Eén keer graag").CountAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task an_empty_answer_is_refused_at_the_field()
    {
        var page = await desk.Follow(await desk.FullCaseToRead, "en");
        await page.Choose("/track/information/");
        await page.Submit();
        (await page.TitleAsync()).ShouldStartWith("Error: ");
        (await page.Locator("[role=alert] a").InnerTextAsync()).ShouldBe("Your answer: This field is required.");
        (await page.GetAttributeAsync("#text", "aria-invalid")).ShouldBe("true");
    }

    [Fact]
    public async Task by_keyboard_alone_a_citizen_signs_in_and_answers()
    {
        var taken = await desk.FullCase();
        var page = await desk.Open();
        await page.GotoAsync("/track");
        await page.TabTo("#caseNumber");
        await page.Keyboard.TypeAsync(taken.CaseNumber);
        await page.TabTo("#code");
        await page.Keyboard.TypeAsync(taken.TrackingCode);
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("h1")).ToContainTextAsync(taken.CaseNumber);
        await page.TabTo("main a[href^='/track/information/']");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("#text")).ToBeVisibleAsync();
        await page.TabTo("#text");
        await page.Keyboard.TypeAsync("Met het toetsenbord");
        await page.TabTo("main button[type=submit]");
        await page.Keyboard.PressAsync("Enter");
        await page.ShouldSayDone();
        (await page.Shown()).ShouldContain("Met het toetsenbord");
    }

    [Fact]
    public async Task the_language_is_chosen_with_a_link_and_kept()
    {
        var page = await desk.Follow(await desk.FullCaseToRead);
        await page.ClickAsync("header a[hreflang=en]");
        (await page.Shown()).ShouldContain("Your case");
        (await page.GetAttributeAsync("html", "lang")).ShouldBe("en");
        await page.Choose("/track/help");
        (await page.Shown()).ShouldContain("Ask for help");
    }

    [Fact]
    public async Task stars_are_given_from_the_link_without_a_sign_in_and_once()
    {
        var page = await desk.Follow(await desk.RefusedCase(), scripts: false);
        var link = await page.Locator("main a[href^='/track/rating/']").First.GetAttributeAsync("href");
        var other = await desk.Open("en");
        await other.GotoAsync(link + "?stars=4");
        (await other.IsCheckedAsync("input[name=stars][value='4']")).ShouldBeTrue();
        await other.FillAsync("#remark", "Clear and kind");
        await other.Submit();
        (await other.Shown()).ShouldContain("You gave 4 out of 5 stars. Thank you.");
        await page.ReloadAsync();
        (await page.Shown()).ShouldContain("U gaf 4 van de 5 sterren.");
    }
}
