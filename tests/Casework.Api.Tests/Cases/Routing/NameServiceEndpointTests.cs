namespace Casework.Api.Tests.Cases.Routing;

public sealed class NameServiceEndpointTests(TestDesk desk)
{
    [Fact, Trait("Category", "Smoke")]
    public async Task the_desk_names_the_service_and_hears_triage_and_date()
    {
        var taken = await desk.FirstLine().TakeIn(null, [null]);
        var answer = await Name(taken, new { service = "passport" });
        answer.ShouldBe(200).String("questionId").ShouldBe(taken.Question);
        answer.Json["triage"]!["route"]!.GetValue<string>().ShouldBe("tailored");
        answer.Json["triage"]!["rules"]!.AsArray().ShouldNotBeEmpty();
        answer.String("decideBy").ShouldBe("2026-12-22");
        (await desk.History(taken)).ShouldContain("question-service-named");

        var question = (await desk.FirstLine().Get(taken.Path)).Json["questions"]![0]!;
        question["service"]!.GetValue<string>().ShouldBe("passport");
        question["organisation"]!.GetValue<string>().ShouldBe("gemeente-utrecht");
        question["servicesNamed"]!.AsArray().ShouldHaveSingleItem()!["from"].ShouldBeNull();
        question["term"]!["history"]!.AsArray().Select(change => change!["article"]!.GetValue<string>()).ShouldBe(["Awb 4:13", "Paspoortwet 41(1)"]);
    }

    [Fact]
    public async Task the_citizen_reads_what_the_question_is_about_and_that_the_date_moved()
    {
        var taken = await desk.FirstLine().TakeIn(null, [null]);
        await Name(taken, new { service = "passport" });
        var track = (await desk.Nobody.Get($"/track/{taken.CaseNumber}", ("X-Tracking-Code", taken.TrackingCode))).ShouldBe(200).Json;
        var name = track["questions"]![0]!["service"]!.GetValue<string>();
        var texts = track["messages"]!.AsArray().Select(message => message!["text"]!.GetValue<string>()).ToArray();
        texts.ShouldContain(text => text.StartsWith($"Wij weten nu waar uw vraag over gaat: {name}."));
        texts.ShouldContain(text => text.StartsWith("De datum van ons besluit is veranderd."));
        track["questions"]![0]!["dateChanges"]!.AsArray().ShouldHaveSingleItem()!["is"]!.GetValue<string>().ShouldBe("2026-12-22");
    }

    [Fact]
    public async Task a_standard_question_goes_its_way_by_itself()
    {
        var taken = TakenIn.Of(await desk.FirstLine().Post("/cases", new
        {
            citizen = new { kind = "person", name = "Sem Student", bsn = Scenarios.NewBsn() },
            channel = "counter",
            wish = "doItMyself",
            questions = new[] { new { text = "Mijn geboortedatum klopt niet" }, new { text = "Mijn huur is lager" } },
        }));
        (await Name(taken, new { service = "personal-records-correction" })).ShouldBe(200).Json["triage"]!["route"]!.GetValue<string>().ShouldBe("standard");
        (await desk.State(taken)).Questions[0].Holder.ShouldBe(new("gemeente-utrecht", true));
        var named = await desk.FirstLine().Post($"{taken.Path}/questions/{taken.Questions[1]}/service", new { service = "rent-benefit-change" });
        named.ShouldBe(200).Json["triage"]!["route"]!.GetValue<string>().ShouldBe("tailored", "nobody asked yet what the service needs to know");
        (await desk.FirstLine().Get(taken.Path)).Json["questions"]![1]!["missing"]!.AsArray().Select(code => code!.GetValue<string>()).ShouldBe(["about", "changeDate"]);
    }

    [Fact]
    public async Task what_the_catalogue_suggests_beside_it_is_suggested_once()
    {
        var taken = await desk.FirstLine().TakeIn(null, [null, "aow-pension"]);
        var before = (await desk.State(taken)).Suggestions;
        await Name(taken, new { service = "rent-benefit-change" });
        var after = (await desk.State(taken)).Suggestions;
        after.Count.ShouldBeGreaterThan(before.Count);
        after.Select(suggestion => suggestion.Service).ShouldBeUnique();
        await Name(taken, new { service = "passport", reason = "Toch iets anders" });
        await Name(taken, new { service = "rent-benefit-change", reason = "Toch niet" });
        (await desk.State(taken)).Suggestions.Select(suggestion => suggestion.Service).ShouldBeUnique();
    }

    [Fact]
    public async Task a_correction_needs_a_reason_and_a_service_of_the_catalogue()
    {
        var taken = await desk.FirstLine().TakeIn();
        (await Name(taken, new { service = "passport" })).ShouldBeProblem(400, "reason-required");
        (await Name(taken, new { service = "aow-pension", reason = "Nog eens" })).ShouldBeProblem(409, "already-named");
        await desk.ShouldHaveRecorded(taken, (await Name(taken, new { service = "environmental-permit", reason = "Het gaat om een dakkapel" })).ShouldBe(200), "question-service-named", "triage-advised", "suggestion-made", "suggestion-made");
        await desk.FirstLine().ShouldHearOf($"{taken.Path}/questions/{taken.Question}/service", new { }, ("service", "required"));
        await desk.FirstLine().ShouldHearOf($"{taken.Path}/questions/{taken.Question}/service", new { service = "moon" }, ("service", "unknown-service"));
        (await desk.FirstLine().Post($"{taken.Path}/questions/{Guid.CreateVersion7()}/service", new { service = "passport" })).ShouldBeProblem(404, "not-found");
    }

    [Fact]
    public async Task the_action_is_offered_while_the_question_is_at_the_first_line()
    {
        var taken = await desk.FirstLine().TakeIn();
        (await desk.FirstLine().Get(taken.Path)).Text.ShouldContain("\"nameService\"");
        var offer = await desk.FirstLine().Offer(taken);
        (await Name(taken, new { service = "passport", reason = "Anders" })).ShouldBeProblem(409, "already-offered");
        await desk.Specialist("svb").Accept(taken, offer);
        (await Name(taken, new { service = "passport", reason = "Anders" })).ShouldBeProblem(409, "not-at-first-line");
        (await desk.FirstLine().Get(taken.Path)).Text.ShouldNotContain("\"nameService\"");
    }

    private Task<Answer> Name(TakenIn taken, object body) => desk.FirstLine().Post($"{taken.Path}/questions/{taken.Question}/service", body);
}
