namespace Casework.Api.Tests.Cases.Information;

public sealed class GiveInformationEndpointTests(TestDesk desk)
{
    [Fact]
    public async Task papers_are_taken_in_at_whichever_desk_once()
    {
        var taken = await desk.FirstLine().TakeIn();
        var path = $"{taken.Path}/information-requests/{await desk.FirstLine().AskForPapers(taken)}/response";
        var answer = await desk.FirstLine("rob", "rotterdam").Post(path, new { text = "Trouwakte ontvangen" }, ("X-Purpose", "citizen-present"));
        await desk.ShouldHaveRecorded(taken, answer.ShouldBe(204), "information-received");
        (await desk.FirstLine().Post(path, new { text = "Nog eens" })).ShouldBeProblem(409, "already-answered");
    }

    [Fact]
    public async Task an_unknown_request_is_not_found_and_an_answer_says_something()
    {
        var taken = await desk.FirstLine().TakeIn();
        var path = $"{taken.Path}/information-requests/{Guid.CreateVersion7()}/response";
        (await desk.FirstLine().Post(path, new { text = "Hier" })).ShouldBeProblem(404, "not-found");
        await desk.FirstLine().ShouldHearOf($"{taken.Path}/information-requests/{await desk.FirstLine().AskForPapers(taken)}/response", new { }, ("text", "required"));
    }
}
