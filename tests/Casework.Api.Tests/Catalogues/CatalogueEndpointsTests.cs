namespace Casework.Api.Tests.Catalogues;

public sealed class CatalogueEndpointsTests(TestDesk desk)
{
    [Theory]
    [InlineData("services"), InlineData("life-events"), InlineData("organisations"), InlineData("desks")]
    public async Task whoever_is_signed_in_reads_the_catalogue_as_a_list(string part)
    {
        (await desk.Nobody.Get("/catalogue/" + part)).ShouldBeProblem(401, "sign-in-required");
        (await desk.FirstLine().Get($"/catalogue/{part}?limit=201")).ShouldBeProblem(400, "invalid-input");
        var first = (await desk.Citizen(Scenarios.NewBsn()).Get($"/catalogue/{part}?limit=1")).ShouldBe(200).Json;
        first["total"]!.GetValue<int>().ShouldBeGreaterThan(1);
        var second = (await desk.Citizen(Scenarios.NewBsn()).Get($"/catalogue/{part}?limit=1&cursor={first["next"]}")).ShouldBe(200).Json;
        second["items"]![0]!["code"]!.GetValue<string>().ShouldNotBe(first["items"]![0]!["code"]!.GetValue<string>());
    }

    [Fact]
    public async Task services_are_found_by_what_people_say_best_first_and_with_the_reason()
    {
        var citizen = desk.Citizen(Scenarios.NewBsn());
        var found = (await citizen.Get("/catalogue/services?q=ik%20ben%20onslagen&limit=3")).ShouldBe(200).Json["items"]!.AsArray();
        found.Count.ShouldBeInRange(1, 3);
        found[0]!["code"]!.GetValue<string>().ShouldBe("unemployment-benefit");
        found[0]!["organisation"]!.GetValue<string>().ShouldBe("uwv");
        found[0]!["why"]!.GetValue<string>().ShouldStartWith("U zegt ‘onslagen’. Dat past bij ‘ontslag");
        found[0]!["summary"]!.GetValue<string>().ShouldNotBeEmpty();
        var english = (await citizen.Get("/catalogue/services?q=I+lost+my+job", ("Accept-Language", "en"))).ShouldBe(200).Json["items"]![0]!;
        (english["name"]!.GetValue<string>(), english["why"]!.GetValue<string>()).ShouldBe(("Unemployment benefit (WW)", "You say ‘lost’, ‘job’. That fits ‘lost job’."));
    }

    [Fact]
    public async Task without_words_the_list_is_as_it_was_and_what_fits_nothing_is_an_empty_list()
    {
        var anna = desk.FirstLine();
        var all = (await anna.Get("/catalogue/services?q=&limit=200")).ShouldBe(200).Json["items"]!.AsArray();
        all.Select(service => service!["code"]!.GetValue<string>()).ShouldBe(Catalogues.RealCatalogueTests.Catalogue.Services.Keys.Order(StringComparer.Ordinal));
        all.ShouldAllBe(service => service!["why"] == null);
        (await anna.Get("/catalogue/services?q=xqzwv")).ShouldBe(200).Json["total"]!.GetValue<int>().ShouldBe(0);
        (await anna.Get("/catalogue/services?q=" + new string('a', 501))).ShouldBeProblem(400, "invalid-input");
        (await anna.Get("/catalogue/services?q=a%00b")).ShouldBeProblem(400, "invalid-input");
        (await desk.Nobody.Get("/catalogue/services?q=paspoort")).ShouldBeProblem(401, "sign-in-required");
    }

    [Fact]
    public async Task what_was_found_is_read_page_by_page()
    {
        var first = (await desk.FirstLine().Get("/catalogue/services?q=verhuizen&limit=1")).ShouldBe(200).Json;
        var second = (await desk.FirstLine().Get($"/catalogue/services?q=verhuizen&limit=1&cursor={first["next"]}")).ShouldBe(200).Json;
        first["items"]![0]!["code"]!.GetValue<string>().ShouldBe("address-change");
        second["items"]![0]!["code"]!.GetValue<string>().ShouldNotBe("address-change");
    }

    [Fact]
    public async Task guidance_is_for_officials_only()
    {
        (await desk.FirstLine().Get("/catalogue/services?limit=200")).Json["items"]!.AsArray().ShouldContain(service => service!["guidance"] != null);
        (await desk.Citizen(Scenarios.NewBsn()).Get("/catalogue/services?limit=200")).Json["items"]!.AsArray().ShouldAllBe(service => service!["guidance"] == null);
    }

    [Fact]
    public async Task anybody_reads_what_a_service_asks_as_a_schema_in_their_language()
    {
        var form = (await desk.Nobody.Get("/catalogue/services/address-change/form", ("Accept-Language", "en"))).ShouldBe(200).Json;
        form["$schema"]!.GetValue<string>().ShouldBe("https://json-schema.org/draft/2020-12/schema");
        form["properties"]!["newAddress"]!["title"]!.GetValue<string>().ShouldBe("Your new address");
        form["required"]!.AsArray().Select(code => code!.GetValue<string>()).ShouldBe(["newAddress", "moveDate", "housing"]);
        (await desk.Nobody.Get("/catalogue/services/address-change/form")).Json["properties"]!["newAddress"]!["title"]!.GetValue<string>().ShouldBe("Uw nieuwe adres");
        (await desk.Nobody.Get("/catalogue/services/moon/form")).ShouldBeProblem(404, "not-found");
    }
}
