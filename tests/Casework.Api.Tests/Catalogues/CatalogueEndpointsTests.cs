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
}
