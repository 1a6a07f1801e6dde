using System.Text.Json.Nodes;

namespace Casework.Api.Tests.Cases.Facts;

public sealed class DisputeFactEndpointTests(TestDesk desk)
{
    private const string Bsn = "999993653";

    [Fact]
    public async Task an_official_reports_a_fact_that_is_wrong_and_the_citizen_is_told()
    {
        var (taken, address) = await Reused();
        var path = $"{taken.Path}/facts/{address}/correction";
        await desk.FirstLine().ShouldHearOf(path, new { }, ("text", "required"));
        var asked = (await desk.FirstLine().Post(path, new { text = "De brief kwam terug" })).ShouldName("questionId");
        (await desk.History(taken)).ShouldContain("fact-disputed");
        (await desk.FirstLine().Post(path, new { text = "Nog eens" })).ShouldBeProblem(409, "already-disputed");
        (await desk.FirstLine().Post($"{taken.Path}/facts/{Guid.CreateVersion7()}/correction", new { text = "Welk?" })).ShouldBeProblem(404, "not-found");
        (await desk.State(taken)).Question(Guid.Parse(asked.String("questionId")))!.Service.ShouldBe("personal-records-correction");

        var page = (await desk.Nobody.Get($"/track/{taken.CaseNumber}", ("X-Tracking-Code", taken.TrackingCode))).ShouldBe(200).Json;
        page["facts"]!.AsArray().Single(fact => fact!["factId"]!.GetValue<string>() == address)!["inDoubt"]!.GetValue<bool>().ShouldBeTrue();
        page["messages"]!.AsArray().ShouldContain(message => message!["direction"]!.GetValue<string>() == "out" && message["text"]!.GetValue<string>().StartsWith("Wij denken dat een gegeven"));
        page["doneByYou"]!.AsArray().ShouldNotContain(done => done!["what"]!.GetValue<string>().Contains("gegeven niet klopt"));
        (await desk.FirstLine().Get(taken.Path)).Json["facts"]!.AsArray().Single(fact => fact!["factId"]!.GetValue<string>() == address)!["dispute"]!["author"]!["name"]!.GetValue<string>().ShouldBe("anna");
    }

    private async Task<(TakenIn Taken, string Address)> Reused()
    {
        var citizen = desk.SignIn("test-" + Bsn, "citizen", bsn: Bsn, acr: "http://eidas.europa.eu/LoA/substantial");
        var facts = (await citizen.Get("/me/known-facts")).ShouldBe(200).Json["facts"]!.AsArray();
        var taken = TakenIn.Of(await citizen.Post("/cases", new
        {
            citizen = new { kind = "person" },
            channel = "web",
            wish = "together",
            separate = new { reason = "Elke test zijn eigen zaak" },
            questions = new[] { new { text = "Ik verhuis", service = "address-change" } },
            reuse = facts.Select(fact => new { fact = fact!["fact"]!.GetValue<string>() }),
        }));
        JsonNode file = (await desk.FirstLine().Get(taken.Path)).ShouldBe(200).Json;
        return (taken, file["facts"]!.AsArray().First(fact => fact!["attribute"]!.GetValue<string>() == "address")!["factId"]!.GetValue<string>());
    }
}
