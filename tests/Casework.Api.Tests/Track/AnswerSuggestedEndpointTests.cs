using System.Text.Json.Nodes;

namespace Casework.Api.Tests.Track;

public sealed class AnswerSuggestedEndpointTests(TestDesk desk)
{
    [Fact]
    public async Task open_suggestions_are_shown_with_what_they_are_and_why()
    {
        var (bsn, taken, suggestions) = await Suggested();
        var shown = (await Follow(bsn, taken))["suggestions"]!.AsArray();
        shown.Select(suggestion => suggestion!["suggestionId"]!.GetValue<string>()).ShouldBe(suggestions.Select(suggestion => suggestion["suggestionId"]!.GetValue<string>()));
        shown.Select(suggestion => suggestion!["because"]!.GetValue<string>()).ShouldBe(suggestions.Select(suggestion => suggestion["reason"]!.GetValue<string>()));
        shown.ShouldAllBe(suggestion => suggestion!["status"]!.GetValue<string>() == "open" && suggestion["statusText"]!.GetValue<string>() == "U kunt dit nog kiezen.");
        var english = (await desk.Citizen(bsn).Get($"/track/{taken.CaseNumber}", ("Accept-Language", "en"))).Json["suggestions"]![0]!;
        english["service"]!.GetValue<string>().ShouldNotBe(shown[0]!["service"]!.GetValue<string>());
    }

    [Fact]
    public async Task one_that_is_taken_becomes_a_question_with_its_triage_and_date()
    {
        var (bsn, taken, suggestions) = await Suggested();
        var answer = (await Answer(bsn, taken, suggestions[0], new { taken = true })).ShouldBe(200);
        var id = Guid.Parse(answer.String("questionId"));
        var state = await desk.State(taken);
        var question = state.Question(id)!;
        question.Service.ShouldBe(suggestions[0]["service"]!.GetValue<string>());
        question.Rules.ShouldNotBeEmpty();
        question.Term.ShouldNotBeNull();
        (await desk.History(taken)).ShouldContain("suggestion-taken");

        var track = await Follow(bsn, taken);
        track["questions"]!.AsArray().Count.ShouldBe(2);
        track["suggestions"]![0]!["status"]!.GetValue<string>().ShouldBe("taken");
        track["suggestions"]![0]!["because"]!.GetValue<string>().ShouldBe(suggestions[0]["reason"]!.GetValue<string>());
        (await Answer(bsn, taken, suggestions[0], new { taken = false })).ShouldBeProblem(409, "already-answered");
    }

    [Fact]
    public async Task one_that_is_declined_is_remembered_with_the_citizens_own_words()
    {
        var (bsn, taken, suggestions) = await Suggested();
        var answer = await Answer(bsn, taken, suggestions[0], new { taken = false, reason = "Heb ik al" });
        answer.ShouldBe(200).Json["questionId"].ShouldBeNull();
        await desk.ShouldHaveRecorded(taken, answer, "suggestion-declined");
        var track = await Follow(bsn, taken);
        track["suggestions"]![0]!["statusText"]!.GetValue<string>().ShouldBe("U hebt dit niet nodig.");
        track["messages"]!.AsArray()[^1]!["text"]!.GetValue<string>().ShouldBe($"U hebt ons voorstel niet nodig: {track["suggestions"]![0]!["service"]}. Heb ik al");
    }

    [Fact]
    public async Task the_page_offers_it_while_a_suggestion_is_open()
    {
        var (bsn, taken, suggestions) = await Suggested();
        Actions(await Follow(bsn, taken)).ShouldContain("answerSuggestion");
        foreach (var suggestion in suggestions) (await Answer(bsn, taken, suggestion, new { taken = false })).ShouldBe(200);
        Actions(await Follow(bsn, taken)).ShouldNotContain("answerSuggestion");
    }

    [Fact]
    public async Task an_unknown_suggestion_is_not_found_and_nobody_else_answers_it()
    {
        var (bsn, taken, suggestions) = await Suggested();
        var path = $"/track/{taken.CaseNumber}/suggestions/{suggestions[0]["suggestionId"]}";
        (await desk.Citizen(bsn).Post($"/track/{taken.CaseNumber}/suggestions/{Guid.CreateVersion7()}", new { taken = true })).ShouldBeProblem(404, "not-found");
        (await desk.Citizen(Scenarios.NewBsn()).Post(path, new { taken = true })).ShouldBeProblem(404, "not-found");
        await desk.Citizen(bsn).ShouldHearOf(path, new { }, ("taken", "required"));
        (await desk.Nobody.Post(path, new { taken = false }, ("X-Tracking-Code", taken.TrackingCode))).ShouldBe(200);
    }

    private async Task<(string Bsn, TakenIn Taken, JsonNode[] Suggestions)> Suggested()
    {
        var bsn = Scenarios.NewBsn();
        var taken = await desk.FirstLine().TakeIn(bsn);
        return (bsn, taken, [.. taken.Answer.Json["suggestions"]!.AsArray().OfType<JsonNode>()]);
    }

    private Task<Answer> Answer(string bsn, TakenIn taken, JsonNode suggestion, object body) =>
        desk.Citizen(bsn).Post($"/track/{taken.CaseNumber}/suggestions/{suggestion["suggestionId"]}", body);

    private async Task<JsonNode> Follow(string bsn, TakenIn taken) => (await desk.Citizen(bsn).Get($"/track/{taken.CaseNumber}")).ShouldBe(200).Json;

    private static string[] Actions(JsonNode track) => [.. track["permittedActions"]!.AsArray().Select(action => action!.GetValue<string>())];
}
