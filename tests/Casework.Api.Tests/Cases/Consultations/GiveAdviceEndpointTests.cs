namespace Casework.Api.Tests.Cases.Consultations;

public sealed class GiveAdviceEndpointTests(TestDesk desk)
{
    [Fact]
    public async Task the_organisation_that_was_asked_answers_once()
    {
        var taken = await desk.FirstLine().TakeIn();
        var advice = $"consultations/{await desk.FirstLine().AskAdvice(taken, "cak")}/advice";
        await desk.ShouldHaveRecorded(taken, await desk.Specialist("cak").Do(taken, advice, new { text = "Het adres is verouderd" }), "advice-given");
        (await desk.Specialist("cak").Post($"{taken.Path}/{advice}", new { text = "Nog eens" })).ShouldBeProblem(409, "already-advised");
    }

    [Fact]
    public async Task another_organisation_on_the_case_cannot_advise_for_it()
    {
        var taken = await desk.TakeInAndHandOff("svb");
        var consultation = await desk.FirstLine().AskAdvice(taken, "cak");
        (await desk.Specialist("svb").Post($"{taken.Path}/consultations/{consultation}/advice", new { text = "Wij vinden" })).ShouldBeProblem(409, "not-the-consulted-organisation");
    }

    [Fact]
    public async Task an_unknown_consultation_is_not_found_and_advice_says_something()
    {
        var taken = await desk.FirstLine().TakeIn();
        var asked = await desk.FirstLine().AskAdvice(taken, "cak");
        var path = $"{taken.Path}/consultations/{Guid.CreateVersion7()}/advice";
        (await desk.Specialist("cak").Post(path, new { text = "Advies" })).ShouldBeProblem(404, "not-found");
        await desk.Specialist("cak").ShouldHearOf($"{taken.Path}/consultations/{asked}/advice", new { text = " " }, ("text", "required"));
    }
}
