namespace Casework.Api.Tests.Cases.HandOffs;

public sealed class ProposeHandOffEndpointTests(TestDesk desk)
{
    [Fact, Trait("Category", "Smoke")]
    public async Task questions_are_offered_and_nothing_moves_yet()
    {
        var taken = await desk.FirstLine().TakeIn();
        var answer = await desk.FirstLine().Post($"{taken.Path}/hand-offs", new
        {
            questionIds = new[] { taken.Question },
            organisation = "svb",
            reason = "Alleen zij",
            summary = "Alles is er",
            warm = true,
            share = new[] { new { part = "address", ground = "statute" } },
        });
        answer.ShouldName("handOffId").String("answerBy").ShouldBe("2026-12-01");
        await desk.ShouldHaveRecorded(taken, answer, "hand-off-proposed");
        (await desk.State(taken)).Questions[0].Holder.AtFirstLine.ShouldBeTrue();
    }

    [Fact]
    public async Task what_was_offered_or_is_held_there_already_is_not_offered_again()
    {
        var taken = await desk.FirstLine().TakeIn();
        object offer = new { questionIds = new[] { taken.Question }, organisation = "svb", reason = "Zij", summary = "Alles", warm = false };
        var first = await desk.FirstLine().Offer(taken);
        (await desk.FirstLine().Post($"{taken.Path}/hand-offs", offer)).ShouldBeProblem(409, "already-offered");
        await desk.Specialist("svb").Accept(taken, first);
        (await desk.Specialist("svb").Post($"{taken.Path}/hand-offs", offer)).ShouldBeProblem(409, "already-held");
    }

    [Fact]
    public async Task what_another_organisation_holds_is_not_the_first_lines_to_offer()
    {
        var taken = await desk.FirstLine().TakeIn(null, "aow-pension", "passport");
        await desk.Specialist("svb").Accept(taken, await desk.FirstLine().Offer(taken));
        (await desk.FirstLine().Post($"{taken.Path}/hand-offs", new { questionIds = taken.Questions, organisation = "cak", reason = "Zij", summary = "Alles", warm = false })).ShouldBeProblem(409, "held-elsewhere");
    }

    [Fact]
    public async Task only_the_case_manager_offers_and_only_questions_of_the_case()
    {
        var taken = await desk.FirstLine().TakeIn();
        object Offer(string question) => new { questionIds = new[] { question }, organisation = "svb", reason = "Zij", summary = "Alles", warm = false };
        (await desk.FirstLine("kees").Post($"{taken.Path}/hand-offs", Offer(taken.Question))).ShouldBeProblem(409, "not-the-case-manager");
        (await desk.FirstLine().Post($"{taken.Path}/hand-offs", Offer(Guid.CreateVersion7().ToString()))).ShouldBeProblem(404, "not-found");
    }

    [Fact]
    public async Task an_offer_names_everything_and_a_known_organisation()
    {
        var taken = await desk.FirstLine().TakeIn();
        await desk.FirstLine().ShouldHearOf($"{taken.Path}/hand-offs", new { organisation = "nasa", share = new object?[] { null } },
            ("questionIds", "required"), ("organisation", "unknown-organisation"), ("reason", "required"), ("summary", "required"), ("warm", "required"), ("share[0]", "required"));
    }
}
