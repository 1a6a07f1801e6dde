using Microsoft.Playwright;

namespace Casework.Pages.Tests;

/// <summary>Story G: who can do it alone, from life event to decision; and the ways off that road.</summary>
[Collection(nameof(PagesDesk))] // One test moves the clock, and a session ends by it.
public sealed class AskingTests(PagesDesk desk)
{
    [Theory, InlineData(true, "Sam Verhoef", "Lange Nieuwstraat 12, 3512 PH UTRECHT"), InlineData(false, "Roos van Dalen", "Croeselaan 301 A, 3521 BP UTRECHT")]
    public async Task a_student_who_moves_arranges_two_things_alone_in_one_go(bool scripts, string name, string address)
    {
        var page = await desk.Open(scripts: scripts);
        await page.GotoAsync("/ask");
        await page.SignInAsTestPerson(name);
        new Uri(page.Url).AbsolutePath.ShouldBe("/ask");
        await page.AskAboutMoving();

        // Prefilled from the register, with its source, for confirmation.
        (await page.Shown()).ShouldSatisfyAllConditions(
            text => text.ShouldContain(address), text => text.ShouldContain("Uit de Basisregistratie Personen, gelezen op"));
        await page.Submit();
        (await page.Shown()).ShouldSatisfyAllConditions(text => text.ShouldContain("Uw nieuwe adres"), text => text.ShouldNotContain("Uw adres nu"));
        await page.FillInMoving(desk.Today);
        await page.ClickAsync("text=Ik doe het zelf");
        await page.FillAsync("#words-address-change", "Ik woon vanaf 1 december op de Croeselaan 5");
        await page.Submit();
        (await page.Shown()).ShouldSatisfyAllConditions(
            text => text.ShouldContain("Ik woon vanaf 1 december op de Croeselaan 5"), text => text.ShouldContain("Croeselaan 5 3521 BP Utrecht"),
            text => text.ShouldContain("Ik huur deze woning"), text => text.ShouldContain("€ 750,50"));
        await page.Submit();

        new Uri(page.Url).AbsolutePath.ShouldBe("/ask/done");
        var shown = await page.Shown();
        shown.ShouldContain("U regelt dit zelf, u bent op tijd en dit is bij ons bekend: uw naam, uw adres nu, uw nieuwe adres, de datum waarop u verhuist en uw woonsituatie op het nieuwe adres.");
        shown.ShouldContain("U krijgt wat u hebt gevraagd.");
        shown.ShouldContain("Dienst Toeslagen past de huurtoeslag snel aan. Ontbreekt er iets, dan vragen wij het u.");
        shown.ShouldContain("U hoort van ons uiterlijk op");
        await page.Locator("#suggestions ~ article button[value=yes]").First.ClickAsync();
        await page.Locator("#suggestions ~ article button[value=no]").First.ClickAsync();
        (await page.Shown()).ShouldSatisfyAllConditions(
            text => text.ShouldContain("U koos dit. Het is nu een vraag in uw zaak."), text => text.ShouldContain("U hebt dit niet nodig."));

        var number = await page.InnerTextAsync("#case-number");
        await page.GotoAsync("/track/cases");
        await page.ClickAsync($"button:has-text('{number}')");
        await Assertions.Expect(page.Locator("h1")).ToContainTextAsync(number);
        await page.Choose("/track/fact/");
        await page.FillAsync("#text", "Ik ben al verhuisd");
        await page.Submit();
        await page.ShouldSayDone();
        (await page.Shown()).ShouldSatisfyAllConditions(
            text => text.ShouldContain("Dit klopt misschien niet. Dat zoeken wij uit."), text => text.ShouldContain("Hierop is al besloten: Verhuizing doorgeven."));

        await page.ClickAsync("header button");
        await page.GotoAsync("/track/cases");
        await Assertions.Expect(page.Locator("#code")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task without_a_sign_in_nothing_is_known_and_the_question_is_taken_in_all_the_same()
    {
        var page = await desk.Open();
        await page.AskInOwnWords("Mag ik kippen houden?");
        await page.Submit();
        new Uri(page.Url).AbsolutePath.ShouldBe("/ask/done");
        (await page.Shown()).ShouldContain("Een medewerker bekijkt uw vraag persoonlijk");
        var code = await page.InnerTextAsync("#tracking-code");
        await page.ClickAsync("main a[href='/track']");
        (await page.Shown()).ShouldContain("Mag ik kippen houden?");
        page.Url.ShouldNotContain(code);
    }

    [Theory, InlineData(true), InlineData(false)]
    public async Task who_says_it_in_their_own_words_gets_services_that_fit_and_no_address_holds_the_words(bool scripts)
    {
        var page = await desk.Open(scripts: scripts);
        await page.GotoAsync("/ask");
        await page.FillAsync("#said", "Mijn paspoord is verlopen");
        await page.Submit();
        new Uri(page.Url).PathAndQuery.ShouldBe("/ask/services");
        (await page.Locator("input[name=services]").First.GetAttributeAsync("value")).ShouldBe("passport");
        (await page.Locator("input[name=services]:checked").CountAsync()).ShouldBe(0);
        await page.CheckAsync("input[name=services][value=passport]");
        await page.Submit();
        await page.GotoAsync("/ask/services");
        (await page.IsCheckedAsync("input[name=services][value=passport]")).ShouldBeTrue();
        await page.GotoAsync("/ask/words");
        (await page.InputValueAsync("#words-passport")).ShouldBe("Mijn paspoord is verlopen");
        page.Url.ShouldNotContain("paspoord");
    }

    [Fact]
    public async Task words_that_fit_nothing_become_a_question_of_their_own()
    {
        var page = await desk.Open();
        await page.GotoAsync("/ask");
        await page.FillAsync("#said", "Xqzwv?");
        await page.Submit();
        (await page.IsCheckedAsync("input[name=services][value=own]")).ShouldBeTrue();
        await page.Submit();
        await page.Submit();
        (await page.InputValueAsync("#words-own")).ShouldBe("Xqzwv?");
    }

    [Fact]
    public async Task what_is_sent_twice_becomes_one_case()
    {
        var page = await desk.Open();
        await page.AskInOwnWords("Eén keer graag");
        var form = page.Context.APIRequest.CreateFormData();
        form.Set("form-token", await page.InputValueAsync("form[action='/ask/send'] input[name='form-token']"));
        var answers = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => page.Context.APIRequest.PostAsync("/ask/send", new() { Form = form })));
        var numbers = new HashSet<string>();
        foreach (var answer in answers)
        {
            answer.Url.ShouldEndWith("/ask/done");
            numbers.Add(System.Text.RegularExpressions.Regex.Match(await answer.TextAsync(), "id=\"case-number\">([^<]+)<").Groups[1].Value);
        }

        numbers.Count.ShouldBe(1);
    }

    [Fact]
    public async Task who_gets_stuck_goes_on_at_a_counter_with_a_code_that_works_once()
    {
        var page = await desk.Open();
        await page.AskInOwnWords("Ik kom er niet uit");
        await page.ClickAsync("form[action='/ask/counter'] button");
        var code = await page.InnerTextAsync("#counter-code");
        var anna = desk.Anna();
        var draft = await anna.Post("/intake-drafts/search", new { code = code.ToLowerInvariant() });
        draft["questions"]![0]!["text"]!.GetValue<string>().ShouldBe("Ik kom er niet uit");
        await anna.Post("/cases", new { citizen = new { kind = "person" }, channel = "counter", questions = new[] { new { text = "Ik kom er niet uit" } }, draft = code });
        (await anna.Status("/intake-drafts/search", new { code })).ShouldBe(404);
        await page.GotoAsync("/ask/check");
        (await page.Shown()).ShouldContain(code);
    }

    [Fact]
    public async Task by_keyboard_alone_a_question_is_asked()
    {
        var page = await desk.Open();
        await page.GotoAsync("/ask");
        await page.TabTo("input[name=lifeEvent]");
        await page.Keyboard.PressAsync("ArrowUp"); // From the first, unchosen, to the last: something else.
        await page.Send();
        await page.TabTo("input[name=services]");
        await page.Send();
        await page.TabTo("#name");
        await page.Keyboard.TypeAsync("Mevrouw De Vries");
        await page.Send();
        await page.TabTo("input[name=wish]");
        await page.Keyboard.PressAsync(" ");
        await page.TabTo("#words-own");
        await page.Keyboard.TypeAsync("Met het toetsenbord");
        await page.Send();
        await page.Send();
        await Assertions.Expect(page.Locator("#case-number")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task what_is_not_filled_in_is_named_and_what_was_is_kept()
    {
        var page = await desk.Open("en");
        await page.GotoAsync("/ask");
        await page.Submit();
        (await page.Locator("[role=alert] a").InnerTextAsync()).ShouldBe("What is going on? This field is required.");
        await page.ClickAsync("text=Moving house");
        await page.Submit();
        await page.Locator("label:has-text('Yes')").First.ClickAsync();
        await page.Submit();
        (await page.Locator("[role=alert] a").CountAsync()).ShouldBe(2);
        (await page.IsCheckedAsync("input[name=new-address][value=yes]")).ShouldBeTrue();
    }

    [Fact]
    public async Task what_a_service_asks_is_named_where_it_is_wrong_and_goes_along_to_a_counter()
    {
        var page = await desk.Open("en");
        await page.GotoAsync("/ask");
        await page.CheckAsync("input[name=lifeEvent][value=moving]");
        await page.Submit();
        foreach (var (question, answer) in new[] { ("new-address", "yes"), ("rent", "no"), ("car-on-street", "no") }) await page.CheckAsync($"input[name={question}][value={answer}]");
        await page.Submit();
        await page.Submit();
        await page.Submit();
        new Uri(page.Url).AbsolutePath.ShouldBe("/ask/form");
        await page.FillAsync("#f-newAddress-postcode", "1012");
        await page.Submit();
        (await page.Shown()).ShouldSatisfyAllConditions(
            text => text.ShouldContain("Your new address, Street: This field is required."),
            text => text.ShouldContain("Your new address, Postcode: This is no Dutch postcode."), text => text.ShouldContain("Your housing at the new address: This field is required."));
        (await page.InputValueAsync("#f-newAddress-postcode")).ShouldBe("1012");
        foreach (var (part, said) in new[] { ("address-street", "Dam"), ("address-houseNumber", "1"), ("address-postcode", "3512 PH"), ("address-city", "Utrecht"),
            ("newAddress-street", "Croeselaan"), ("newAddress-houseNumber", "5"), ("newAddress-postcode", "3521 BP"), ("newAddress-city", "Utrecht") })
            await page.FillAsync($"#f-{part}", said);
        await page.FillAsync("#f-moveDate", "2026-12-01");
        await page.CheckAsync("input[name=f-housing][value=withSomebody]");
        await page.Submit();
        new Uri(page.Url).AbsolutePath.ShouldBe("/ask/words");
        await page.ClickAsync("form[action='/ask/counter'] button");
        var draft = await desk.Anna().Post("/intake-drafts/search", new { code = await page.InnerTextAsync("#counter-code") });
        draft["questions"]![0]!["formData"]!["newAddress"]!["street"]!.GetValue<string>().ShouldBe("Croeselaan");
    }
}
