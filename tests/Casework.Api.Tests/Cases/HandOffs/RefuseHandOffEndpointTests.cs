namespace Casework.Api.Tests.Cases.HandOffs;

public sealed class RefuseHandOffEndpointTests(TestDesk desk)
{
    [Fact]
    public async Task a_refusal_says_where_it_belongs_and_the_question_never_left()
    {
        var taken = await desk.FirstLine().TakeIn();
        var offer = await desk.FirstLine().Offer(taken);
        var answer = await desk.Specialist("svb").Do(taken, $"hand-offs/{offer}/refusal", new { reason = "Adresfout", belongsTo = "gemeente-utrecht" });
        await desk.ShouldHaveRecorded(taken, answer, "hand-off-refused");
        (await desk.State(taken)).CaseManager.OfficialId.ShouldBe("anna");
    }

    [Fact]
    public async Task a_refused_offer_is_not_refused_or_accepted_again()
    {
        var taken = await desk.FirstLine().TakeIn();
        var offer = await desk.FirstLine().Offer(taken);
        await desk.Specialist("svb").Do(taken, $"hand-offs/{offer}/refusal", new { reason = "Adresfout" });
        (await desk.Specialist("svb", "boris").Post($"{taken.Path}/hand-offs/{offer}/refusal", new { reason = "Adresfout" })).ShouldBeProblem(409, "already-refused");
        (await desk.Specialist("svb", "boris").Post($"{taken.Path}/hand-offs/{offer}/acceptance", new { specialistId = "boris", specialistName = "Boris" })).ShouldBeProblem(409, "already-refused");
    }

    [Fact]
    public async Task a_refusal_has_a_reason_and_names_an_organisation_that_exists()
    {
        var taken = await desk.FirstLine().TakeIn();
        var path = $"{taken.Path}/hand-offs/{await desk.FirstLine().Offer(taken)}/refusal";
        await desk.Specialist("svb").ShouldHearOf(path, new { belongsTo = "nasa" }, ("reason", "required"), ("belongsTo", "unknown-organisation"));
    }
}
