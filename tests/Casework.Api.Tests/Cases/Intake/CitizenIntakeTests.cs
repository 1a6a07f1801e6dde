namespace Casework.Api.Tests.Cases.Intake;

public sealed class CitizenIntakeTests(TestDesk desk)
{
    private static object Intake(object citizen) => new { citizen, channel = "web", questions = new[] { new { text = "Kunt u helpen?" } } };

    [Fact, Trait("Category", "Smoke")]
    public async Task a_citizen_opens_a_case_under_the_number_of_the_sign_in()
    {
        var bsn = Scenarios.NewBsn();
        var taken = TakenIn.Of(await desk.Citizen(bsn).Post("/cases", Intake(new { kind = "person" })));
        (await desk.State(taken)).CaseManager.OfficialId.ShouldBe("coordinator-utrecht");
        (await desk.FirstLine().TakeIn(bsn)).CaseId.ShouldBe(taken.CaseId);
    }

    [Fact]
    public async Task nobody_opens_a_case_for_somebody_else()
    {
        var bsn = Scenarios.NewBsn();
        (await desk.Citizen(bsn).Post("/cases", Intake(new { kind = "person", bsn = Scenarios.NewBsn() }))).ShouldBeProblem(403, "not-your-own");
        (await desk.Citizen(bsn).Post("/cases", Intake(new { kind = "business", kvkNumber = "12345678" }))).ShouldBeProblem(403, "not-your-own");
        (await desk.Citizen(bsn).Post("/cases", Intake(new { kind = "person", bsn }))).ShouldBe(201);
    }

    [Fact]
    public async Task a_business_is_known_by_its_kvk_number()
    {
        var owner = desk.SignIn("owner", "citizen", kvk: "87654321");
        var first = TakenIn.Of(await owner.Post("/cases", Intake(new { kind = "business", name = "Fietsenmaker" })));
        var again = await desk.FirstLine().Post("/cases", Intake(new { kind = "business", kvkNumber = "87654321" }));
        again.ShouldBe(200).String("caseId").ShouldBe(first.CaseId);
    }

    [Fact]
    public async Task a_citizen_who_stays_anonymous_leaves_no_number()
    {
        var bsn = Scenarios.NewBsn();
        var taken = TakenIn.Of(await desk.Citizen(bsn).Post("/cases", Intake(new { kind = "anonymous" })));
        (await desk.State(taken)).Citizen.Bsn.ShouldBeNull();
    }

    [Fact]
    public async Task an_official_who_is_a_citizen_too_works_at_the_desk_here()
    {
        var both = desk.SignIn("both", ["firstLine", "citizen"], desk: "utrecht", bsn: Scenarios.NewBsn());
        (await both.Post("/cases", Intake(new { kind = "person", bsn = Scenarios.NewBsn() }))).ShouldBe(201);
    }
}
