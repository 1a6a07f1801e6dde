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
