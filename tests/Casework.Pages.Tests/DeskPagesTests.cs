using Microsoft.Playwright;

namespace Casework.Pages.Tests;

/// <summary>Officials at work on the desk's pages, in browsers of their own.</summary>
[Collection(nameof(PagesDesk))]
public sealed class DeskPagesTests(PagesDesk desk)
{
    [Fact]
    public async Task a_case_goes_from_the_first_line_to_the_second_and_back_with_a_decision()
    {
        var taken = await Anna().TakeIn("aow-pension");
        var anna = await SignIn("Anna de Boer");
        await Assertions.Expect(anna.Locator("header")).ToContainTextAsync("eerste lijn, Overheidsloket Utrecht");
        await anna.GotoAsync($"/desk?q={taken.CaseNumber}");
        await anna.GetByRole(AriaRole.Link, new() { Name = "Mevrouw De Vries" }).ClickAsync();
        await Assertions.Expect(anna.Locator("h1")).ToContainTextAsync(taken.CaseNumber);

        await Do(anna, "note", "De notitie is bewaard.", ("text", "Zij belt morgen terug"));
        await Assertions.Expect(anna.Locator("main")).ToContainTextAsync("Zij belt morgen terug");
        await anna.ClickAsync("a[href*='/acts/hand-off?']");
        await anna.SelectOptionAsync("#organisation", "svb");
        await anna.FillAsync("#reason", "Alleen de SVB beslist hierover");
        await anna.FillAsync("#summary", "Zij wordt 67");
        await anna.ClickAsync("#act button[type=submit]");
        await Says(anna, "De vraag is aangeboden.");

        var bram = await SignIn("Bram Jansen");
        await bram.GotoAsync($"/desk?view=offered&q={taken.CaseNumber}");
        await bram.ClickAsync($"a[href='/desk/cases/{taken.CaseId}']");
        (await bram.ContentAsync()).ShouldNotContain("Zij belt morgen terug", customMessage: "notes of the desk are the desk's");
        await Do(bram, "accept", "De vraag is nu van uw organisatie.");
        await bram.ClickAsync("a[href*='/acts/decide?']");
        await bram.CheckAsync("input[name=outcome][value=granted]");
        await bram.FillAsync("#reasons", "U krijgt AOW.");
        await bram.FillAsync("#legalBasis", "AOW artikel 7");
        await bram.ClickAsync("#act button[type=submit]");
        await Says(bram, "Het besluit is genomen.");

        await anna.GotoAsync($"/desk/cases/{taken.CaseId}");
        await Assertions.Expect(anna.Locator("main")).ToContainTextAsync("U krijgt AOW.");
        var reads = await desk.Official("audrey", "Audrey Smit", "auditor").Get($"/readings?caseId={taken.CaseId}");
        reads["items"]!.AsArray().Where(read => read!["part"]!.GetValue<string>() == "case-file").Select(read => read!["readerId"]!.GetValue<string>()).Distinct()
            .ShouldBe(["anna", "bram"], ignoreOrder: true);
    }

    [Fact]
    public async Task what_was_typed_stays_when_it_is_refused_and_a_form_that_is_sent_twice_counts_once()
    {
        var taken = await Anna().TakeIn("aow-pension");
        var page = await SignIn("Anna de Boer");
        await page.GotoAsync($"/desk/cases/{taken.CaseId}");
        await page.ClickAsync("a[href*='/acts/hand-off?']");
        await page.FillAsync("#summary", "Een lang verhaal");
        await page.ClickAsync("#act button[type=submit]");
        (await page.Locator("#act [role=alert]").InnerTextAsync()).ShouldContain("Organisatie: Vul dit veld in.");
        (await page.InputValueAsync("#summary")).ShouldBe("Een lang verhaal");

        await page.GotoAsync($"/desk/cases/{taken.CaseId}/acts/note");
        await page.FillAsync("#text", "DUBBEL");
        var form = page.Context.APIRequest.CreateFormData();
        foreach (var name in (string[])["form-token", "once", "text"]) form.Append(name, await page.InputValueAsync($"#act [name={name}]"));
        for (var i = 0; i < 2; i++) (await page.Context.APIRequest.PostAsync(page.Url, new() { Form = form })).Status.ShouldBe(200, "the case, to which both lead");
        var notes = (await Anna().Get(taken.Path))["notes"]!.AsArray();
        notes.Count.ShouldBe(1);
    }

    [Fact]
    public async Task an_act_that_came_too_late_is_refused_in_words_with_the_text_kept()
    {
        var taken = await Anna().TakeIn("aow-pension");
        var page = await SignIn("Anna de Boer");
        await page.GotoAsync($"/desk/cases/{taken.CaseId}/acts/answer?on={taken.Questions[0]}");
        await page.FillAsync("#text", "Mijn antwoord");
        await Anna().Post($"{taken.Path}/questions/{taken.Questions[0]}/answer", new { text = "Al gegeven" });
        await page.ClickAsync("#act button[type=submit]");
        await Assertions.Expect(page.Locator("#act [role=alert]")).ToBeVisibleAsync();
        (await page.InputValueAsync("#text")).ShouldBe("Mijn antwoord");
    }

    [Fact]
    public async Task nobody_else_sees_the_case_and_another_desk_says_why_it_looks()
    {
        var taken = await Anna().TakeIn("aow-pension");
        var lars = await SignIn("Lars Vos");
        var response = await lars.GotoAsync($"/desk/cases/{taken.CaseId}");
        response!.Status.ShouldBe(404);
        response.Headers["content-type"].ShouldStartWith("text/html");
        (await lars.Shown()).ShouldNotContain(taken.CaseNumber);

        var elsewhere = await desk.Official("sophie", "Sophie Kok", "firstLine", "rotterdam").TakeIn("aow-pension");
        var anna = await SignIn("Anna de Boer");
        await anna.GotoAsync($"/desk/cases/{elsewhere.CaseId}");
        await Assertions.Expect(anna.Locator("h1")).ToHaveTextAsync("Waarom opent u deze zaak?");
        await anna.ClickAsync("main button[type=submit]");
        await Assertions.Expect(anna.Locator("h1")).ToContainTextAsync(elsewhere.CaseNumber);
        await Do(anna, "note", "De notitie is bewaard.", ("text", "Van een ander loket"));
    }

    [Fact]
    public async Task who_works_in_two_places_chooses_one_and_the_page_says_which()
    {
        var page = await SignIn("Fatma");
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Waar werkt u nu?");
        await page.ClickAsync("label:has-text('tweede lijn')");
        await page.Submit();
        await Assertions.Expect(page.Locator("header")).ToContainTextAsync("tweede lijn, Gemeente Utrecht");
        await Assertions.Expect(page.Locator("nav a[href*='view=organisation']")).ToBeVisibleAsync();
        await page.ClickAsync("header form button");
        await Says(page, "U bent uitgelogd.");
        await page.GotoAsync("/desk");
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Inloggen als medewerker");
    }

    [Fact]
    public async Task a_person_is_found_without_a_name_in_an_address()
    {
        await Anna().TakeIn("aow-pension");
        var page = await SignIn("Anna de Boer");
        await page.ClickAsync("summary");
        await page.FillAsync("#name", "De Vries");
        await page.ClickAsync(".desk-search button");
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Gevonden zaken");
        await Assertions.Expect(page.Locator("tbody th").First).ToContainTextAsync("Mevrouw De Vries");
        page.Url.ShouldNotContain("Vries");
    }

    [Fact]
    public async Task a_note_is_written_with_the_keyboard_alone_and_without_scripts()
    {
        var taken = await Anna().TakeIn("aow-pension");
        var page = await SignIn("Anna de Boer");
        await page.GotoAsync($"/desk/cases/{taken.CaseId}");
        await page.TabTo("a[href*='/acts/note']");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("#act")).ToBeVisibleAsync();
        await page.TabTo("#text");
        await page.Keyboard.TypeAsync("Met het toetsenbord");
        await page.TabTo("#act button[type=submit]");
        await page.Keyboard.PressAsync("Enter");
        await Says(page, "De notitie is bewaard.");
    }

    [Theory, InlineData("nl", ColorScheme.Light), InlineData("en", ColorScheme.Dark), InlineData("en", ColorScheme.Light), InlineData("nl", ColorScheme.Dark)]
    public async Task no_page_of_the_desk_has_a_fault_that_axe_finds(string language, ColorScheme scheme)
    {
        var taken = await desk.FullCaseToRead;
        var page = await SignIn("Anna de Boer", language);
        await page.EmulateMediaAsync(new() { ColorScheme = scheme });
        await page.ShouldHaveNoFault("inbox");
        string[] paths =
        [
            "/desk?view=desk", "/desk?view=desk&sort=name&status=closed", $"/desk/cases/{taken.CaseId}", $"/desk/cases/{taken.CaseId}/acts/contact",
            $"/desk/cases/{taken.CaseId}/acts/hand-off?on={taken.Questions[1]}", $"/desk/cases/{Guid.NewGuid()}", "/desk/place",
        ];
        foreach (var path in paths)
        {
            await page.GotoAsync(path);
            await page.ShouldHaveNoFault(path);
        }

        await page.GotoAsync($"/desk/cases/{taken.CaseId}/acts/note");
        await page.ClickAsync("#act button[type=submit]");
        await page.ShouldHaveNoFault("refused");
        await page.ClickAsync("header form button");
        await page.ShouldHaveNoFault("signed out");
    }

    private Official Anna() => desk.Official("anna", "Anna de Boer", "firstLine", "utrecht");

    private async Task<IPage> SignIn(string name, string language = "nl")
    {
        var page = await desk.Open(language, width: 1280);
        await page.GotoAsync("/desk");
        await page.ClickAsync("main a.cw-button");
        await page.ClickAsync($"label:has-text('{name}')");
        await page.Submit();
        await Assertions.Expect(page.Locator("header .desk-who")).ToContainTextAsync(name);
        return page;
    }

    private static async Task Do(IPage page, string act, string done, params (string Field, string Text)[] fields)
    {
        await page.ClickAsync($"a[href*='/acts/{act}']");
        foreach (var (field, text) in fields) await page.FillAsync("#" + field, text);
        await page.ClickAsync("#act button[type=submit]");
        await Says(page, done);
    }

    private static Task Says(IPage page, string text) => Assertions.Expect(page.Locator("main [role=status]")).ToContainTextAsync(text);
}
