namespace Casework.Api.Tests.Track;

public sealed class GetDossierEndpointTests(TestDesk desk)
{
    [Fact]
    public async Task the_citizen_reads_everything_sent_and_received_over_all_own_cases()
    {
        var bsn = Scenarios.NewBsn();
        var first = await desk.FirstLine().TakeIn(bsn);
        (await desk.FirstLine().Post($"{first.Path}/messages", new { text = "Komt u morgen langs?" })).ShouldBe(201);
        var apart = await desk.FirstLine().Post("/cases", new
        {
            citizen = new { kind = "person", bsn },
            channel = "phone",
            questions = (object[])[new { text = "Iets anders" }],
            separate = new { reason = "Als ondernemer" },
        });
        apart.ShouldBe(201);
        await desk.FirstLine().TakeIn();

        var dossier = (await desk.Citizen(bsn).Get("/me/dossier")).ShouldBe(200).Json["items"]!.AsArray();
        dossier.Select(item => item!["caseNumber"]!.GetValue<string>()).Distinct().Order().ShouldBe(((string[])[first.CaseNumber, apart.String("caseNumber")]).Order());
        dossier.Select(item => item!["text"]!.GetValue<string>()).ShouldContain("Komt u morgen langs?");
        (await desk.Nobody.Get("/me/dossier")).ShouldBeProblem(401, "sign-in-required");
        (await desk.FirstLine().Get("/me/dossier")).ShouldBeProblem(403, "not-allowed");
        (await desk.Citizen(bsn).Get("/me/dossier?limit=201")).ShouldBeProblem(400, "invalid-input");
    }
}
