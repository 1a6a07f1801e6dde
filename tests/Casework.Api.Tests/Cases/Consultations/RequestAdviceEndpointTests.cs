namespace Casework.Api.Tests.Cases.Consultations;

public sealed class RequestAdviceEndpointTests(TestDesk desk)
{
    [Fact, Trait("Category", "Smoke")]
    public async Task an_organisation_is_asked_for_advice_and_the_question_stays()
    {
        var taken = await desk.FirstLine().TakeIn();
        var answer = await desk.FirstLine().Post($"{taken.Path}/consultations", new
        {
            questionId = taken.Question,
            organisation = "gemeente-utrecht",
            request = "Klopt dit adres?",
            share = new[] { new { part = "address", ground = "task" } },
        });
        await desk.ShouldHaveRecorded(taken, answer.ShouldName("consultationId"), "consultation-requested");
        (await desk.State(taken)).Questions[0].Holder.AtFirstLine.ShouldBeTrue();
    }

    [Fact]
    public async Task an_unknown_organisation_and_a_share_without_ground_are_refused_together()
    {
        var taken = await desk.FirstLine().TakeIn();
        await desk.FirstLine().ShouldHearOf($"{taken.Path}/consultations", new { organisation = "nasa", share = new object?[] { new { part = "a b" }, null } },
            ("questionId", "required"), ("organisation", "unknown-organisation"), ("request", "required"),
            ("share[0].part", "not-a-code"), ("share[0].ground", "required"), ("share[1]", "required"));
    }

    [Fact]
    public async Task advice_is_asked_on_an_open_question_of_this_case()
    {
        var taken = await desk.FirstLine().TakeIn();
        object Ask(object question) => new { questionId = question, organisation = "svb", request = "Klopt dit?" };
        (await desk.FirstLine().Post($"{taken.Path}/consultations", Ask(Guid.CreateVersion7()))).ShouldBeProblem(404, "not-found");
        await desk.FirstLine().AnswerAll(taken);
        (await desk.FirstLine().Post($"{taken.Path}/consultations", Ask(taken.Question))).ShouldBeProblem(409, "question-ended");
    }
}
