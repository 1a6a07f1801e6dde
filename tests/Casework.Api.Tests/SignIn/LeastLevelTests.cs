namespace Casework.Api.Tests.SignIn;

/// <summary>Where giving a mandate asks for a surer sign-in than reading does.</summary>
public sealed class LeastLevelTests(LeastLevelTests.StrictDesk desk) : IClassFixture<LeastLevelTests.StrictDesk>
{
    private const string Substantial = "http://eidas.europa.eu/LoA/substantial";

    [Theory]
    [InlineData("mandates", """{"name":"Buurvrouw","scopes":["read"]}""")]
    [InlineData("help", """{"kind":"person","name":"Buurvrouw","scopes":["read"]}""")]
    public async Task a_sign_in_that_is_not_sure_enough_gives_no_mandate_by_either_way(string act, string body)
    {
        var bsn = Scenarios.NewBsn();
        var path = $"/track/{(await desk.FirstLine().TakeIn(bsn)).CaseNumber}";
        var (unsure, sure) = (desk.SignIn($"low-{bsn}", "citizen", bsn: bsn), desk.SignIn($"high-{bsn}", "citizen", bsn: bsn, acr: Substantial));
        (await unsure.Get(path)).ShouldBe(200).Json["mandates"]!.AsArray().ShouldBeEmpty();
        (await unsure.Send(HttpMethod.Post, $"{path}/{act}", body)).ShouldBeProblem(403, "assurance-too-low");
        (await unsure.Post($"{path}/help", new { text = "Bel mij" })).ShouldBe(201);
        (await sure.Send(HttpMethod.Post, $"{path}/{act}", body)).ShouldBe(201);
        (await sure.Get(path)).Json["mandates"]!.AsArray().Count.ShouldBe(1);
    }

    public sealed class StrictDesk : TestDesk
    {
        public StrictDesk() => Settings["SignIn:Citizens:Least:Records"] = "Substantial";
    }
}
