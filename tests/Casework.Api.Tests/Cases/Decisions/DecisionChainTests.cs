using System.Text.Json.Nodes;

namespace Casework.Api.Tests.Cases.Decisions;

public sealed class DecisionChainTests(TestDesk desk)
{
    [Fact]
    public async Task what_was_granted_is_withdrawn_after_a_view_and_decided_anew()
    {
        var taken = await desk.TakeInAndHandOff();
        var specialist = desk.Specialist("svb");
        await specialist.Decide(taken);
        object withdrawal = new { reasons = "U woonde elders", legalBasis = "AOW 17a" };
        (await specialist.Post($"{taken.Path}/questions/{taken.Question}/decision/withdrawal", withdrawal)).ShouldBeProblem(409, "hear-first");
        await specialist.Do(taken, $"questions/{taken.Question}/view-request", new { about = "U woonde elders", answerBy = "2026-12-08" }, 201);
        (await desk.Nobody.Get($"/track/{taken.CaseNumber}", Code(taken))).Json["todo"]!.AsArray().ShouldHaveSingleItem();
        (await desk.Nobody.Post($"/track/{taken.CaseNumber}/views", new { questionId = taken.Question, text = "Ik was op reis" }, Code(taken))).ShouldBe(204);
        await desk.ShouldHaveRecorded(taken, await specialist.Do(taken, $"questions/{taken.Question}/decision/withdrawal", withdrawal), "decision-withdrawn");

        var question = await Question(taken);
        question["decision"].ShouldBeNull();
        question["decisions"]![0]!["status"]!.GetValue<string>().ShouldBe("withdrawn");
        var act = question["decisionActs"]!.AsArray().ShouldHaveSingleItem()!;
        (act["act"]!.GetValue<string>(), act["decisionId"]!.GetValue<string>(), act["text"]!.GetValue<string>())
            .ShouldBe(("withdrawn", question["decisions"]![0]!["decisionId"]!.GetValue<string>(), "U woonde elders"));
        (await Messages(taken)).ShouldContain(text => text.StartsWith("Wij hebben ons besluit ingetrokken"));
        (await desk.Specialist("svb").Post($"{taken.Path}/closure")).ShouldBeProblem(409, "open-questions");

        await specialist.Decide(taken, "granted");
        (await Question(taken))["decisions"]!.AsArray().Select(each => each!["status"]!.GetValue<string>()).ShouldBe(["replaced", "inForce"]);
    }

    [Fact]
    public async Task a_slip_is_put_right_by_a_message_of_its_own_and_the_decision_keeps_its_dates()
    {
        var taken = await desk.TakeInAndHandOff();
        var path = $"{taken.Path}/questions/{taken.Question}/decision/correction";
        (await desk.Specialist("svb").Post(path, new { what = "Vanaf juli", reason = "Verschreven" })).ShouldBeProblem(409, "not-decided");
        await desk.Specialist("svb").Decide(taken);
        var before = (await Question(taken))["decisions"]!.ToJsonString();
        await desk.ShouldHaveRecorded(taken, await desk.Specialist("svb").Post(path, new { what = "Vanaf juli", reason = "Verschreven" }), "decision-corrected");
        var question = await Question(taken);
        question["decisions"]!.ToJsonString().ShouldBe(before);
        question["decisionActs"]![0]!["reason"]!.GetValue<string>().ShouldBe("Verschreven");
        var told = (await Messages(taken)).Single(text => text.StartsWith("In ons besluit stond een vergissing"));
        (told.Contains("Vanaf juli"), told.Contains("Verschreven")).ShouldBe((true, false));
        await desk.Specialist("svb").ShouldHearOf(path, new { }, ("what", "required"), ("reason", "required"));
        (await desk.FirstLine().Post(path, new { what = "x", reason = "x" })).ShouldBe(403);
    }

    [Fact]
    public async Task what_a_court_annuls_has_a_new_term_in_file_list_and_page_until_the_new_decision()
    {
        var (taken, objection) = await desk.ObjectedCase();
        await desk.Specialist("svb", "carla").Do(taken, $"objections/{objection}/hearing", new { waivedBecause = "Kennelijk" });
        await desk.Specialist("svb", "carla").Do(taken, $"objections/{objection}/decision", new { outcome = "unfounded", reasons = "Blijft zo" });
        await desk.FirstLine().Do(taken, $"objections/{objection}/appeal", new { courtReference = "UTR 26/2", lodgedOn = "2026-11-24", result = "annulled", judgedOn = "2026-11-23" });

        var file = (await desk.FirstLine().Get(taken.Path)).Json;
        file["questions"]![0]!["decisions"]![0]!["status"]!.GetValue<string>().ShouldBe("annulled");
        file["objections"]![0]!["decideBy"]!.GetValue<string>().ShouldBe("2027-01-04");
        file["objections"]![0]!["history"]!.AsArray()[^1]!["decideBy"]!.GetValue<string>().ShouldBe("2027-01-04");
        (await desk.FirstLine().Get($"/inbox?scope=desk&q={taken.CaseNumber}")).Json["items"]![0]!["decideBy"]!.GetValue<string>().ShouldBe("2027-01-04");
        var told = (await desk.Nobody.Get($"/track/{taken.CaseNumber}", Code(taken))).Json["objections"]![0]!;
        told["whatNext"]!.GetValue<string>().ShouldBe("De rechter heeft ons besluit vernietigd. De laatste dag voor ons nieuwe besluit is 4 januari 2027.");
    }

    [Fact]
    public async Task each_question_says_what_the_caller_may_do_with_it()
    {
        var taken = await desk.FirstLine().TakeIn(null, "aow-pension", "passport");
        await desk.Specialist("svb").Accept(taken, await desk.FirstLine().Offer(taken));
        string[] Acts(JsonNode file, int question) => [.. file["questions"]![question]!["permittedActions"]!.AsArray().Select(act => act!.GetValue<string>())];

        var holder = (await desk.Specialist("svb").Get(taken.Path)).Json;
        Acts(holder, 0).ShouldBeSubsetOf(holder["permittedActions"]!.AsArray().Select(act => act!.GetValue<string>()));
        Acts(holder, 0).ShouldContain("decide");
        Acts(holder, 0).ShouldContain("requestView");
        Acts(holder, 0).ShouldNotContain("answer");

        var first = (await desk.FirstLine().Get(taken.Path)).Json;
        Acts(first, 0).ShouldNotContain("answer");
        Acts(first, 1).ShouldContain("answer");
        Acts(first, 1).ShouldContain("handOff");
        Acts(first, 1).ShouldNotContain("decide");
        Acts(first, 1).ShouldNotContain("close");
    }

    private async Task<JsonNode> Question(TakenIn taken) => (await desk.FirstLine().Get(taken.Path)).ShouldBe(200).Json["questions"]![0]!;

    private async Task<string[]> Messages(TakenIn taken) =>
        [.. (await desk.Nobody.Get($"/track/{taken.CaseNumber}", Code(taken))).Json["messages"]!.AsArray().Select(message => message!["text"]!.GetValue<string>())];

    private static (string, string) Code(TakenIn taken) => ("X-Tracking-Code", taken.TrackingCode);
}
