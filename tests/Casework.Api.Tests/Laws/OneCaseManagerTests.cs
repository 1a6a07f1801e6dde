namespace Casework.Api.Tests.Laws;

public sealed class OneCaseManagerTests(TestDesk desk)
{
    [Fact, Trait("Category", "Smoke")]
    public async Task of_ten_acceptances_at_once_one_wins_and_nine_hear_who_was_first()
    {
        var taken = await desk.FirstLine().TakeIn();
        var offer = await desk.FirstLine().Offer(taken);
        var answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(i => desk.Specialist("svb", "specialist-" + i)
            .Post($"{taken.Path}/hand-offs/{offer}/acceptance", new { specialistId = "specialist-" + i, specialistName = "Specialist " + i })));

        answers.Count(answer => answer.Status == 204).ShouldBe(1);
        var winner = (await desk.State(taken)).CaseManager.Name;
        foreach (var late in answers.Where(answer => answer.Status != 204))
        {
            late.ShouldBeProblem(409, "already-accepted");
            late.String("detail").ShouldContain(winner);
        }

        (await desk.History(taken)).Count(happened => happened is "hand-off-accepted" or "case-manager-moved").ShouldBe(2);
    }

    [Fact]
    public async Task commands_at_once_all_succeed_or_say_why_not_and_the_version_counts_them()
    {
        var taken = await desk.TakeInAndHandOff();
        var acts = Enumerable.Range(0, 5).SelectMany(i => new Func<Task<Answer>>[]
        {
            () => desk.FirstLine().Post($"{taken.Path}/notes", new { text = "Let op " + i }),
            () => desk.FirstLine().Post($"{taken.Path}/questions", new { text = "Vraag " + i }),
            () => desk.FirstLine("kees").Post($"{taken.Path}/contacts", new { channel = "phone", direction = "out", summary = "Gebeld " + i }),
            () => desk.Specialist("svb").Post($"{taken.Path}/questions/{taken.Question}/hand-back", new { reason = "Terug " + i }),
        });
        var answers = await Task.WhenAll(acts.Select(act => act()));

        answers.Select(answer => answer.Status).ShouldBeSubsetOf([201, 204, 409]);
        answers.Count(answer => answer.Status == 201).ShouldBe(15);
        answers.Count(answer => answer.Status == 204).ShouldBe(1);
        var tags = answers.Where(answer => answer.ETag is not null).Select(answer => answer.ETag).ToArray();
        tags.Distinct().Count().ShouldBe(tags.Length);
        (await desk.State(taken)).Version.ShouldBe((await desk.History(taken)).Length);
    }

    [Fact]
    public async Task closing_while_another_adds_a_question_leaves_no_open_question_in_a_closed_case()
    {
        for (var i = 0; i < 5; i++)
        {
            var taken = await desk.FirstLine().TakeIn();
            await desk.FirstLine().AnswerAll(taken);
            var answers = await Task.WhenAll(
                desk.FirstLine().Post($"{taken.Path}/closure"), desk.FirstLine("kees").Post($"{taken.Path}/questions", new { text = "Nog iets" }));
            answers.Count(answer => answer.Status == 409).ShouldBe(1);
            answers.Single(answer => answer.Status == 409).Problem.ShouldBeOneOf("open-questions", "case-closed");
            var state = await desk.State(taken);
            state.IsClosed.ShouldBe(!state.OpenQuestions.Any());
        }
    }

    [Fact]
    public async Task two_organisations_with_a_question_each_leave_the_first_line_in_charge()
    {
        var taken = await desk.FirstLine().TakeIn(null, "aow-pension", "passport");
        await desk.Specialist("svb").Accept(taken, await desk.FirstLine().Offer(taken));
        await desk.Specialist("gemeente-utrecht", "gerda").Accept(taken, await desk.FirstLine().Offer(taken, "gemeente-utrecht", taken.Questions[1]), "gerda");
        (await desk.State(taken)).CaseManager.OfficialId.ShouldBe("anna");
    }
}
