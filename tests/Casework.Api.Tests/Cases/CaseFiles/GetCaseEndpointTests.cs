using System.Text.Json.Nodes;

namespace Casework.Api.Tests.Cases.CaseFiles;

public sealed class GetCaseEndpointTests(TestDesk desk)
{
    [Fact]
    public async Task the_case_file_has_the_fields_of_the_contract_and_its_version_as_etag()
    {
        var bsn = Scenarios.NewBsn();
        var taken = await desk.FirstLine().TakeIn(bsn);
        var answer = (await desk.FirstLine().Get(taken.Path)).ShouldBe(200);

        var file = answer.Json.AsObject();
        string[] fields =
        [
            "caseId", "caseNumber", "externalReference", "version", "status", "caseManager", "citizen", "representative", "channel", "deskId", "lifeEvent", "wish",
            "supportNeed", "accessNeeds", "questions", "handOffs", "consultations", "informationRequests", "contacts", "messages", "promises", "disputes", "mediations",
            "objections", "complaints", "suggestions", "permittedActions",
        ];
        fields.Except(file.Select(field => field.Key)).ShouldBeEmpty();
        answer.ETag.ShouldBe($"\"{file["version"]}\"");
        answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
        file["citizen"]!["bsn"]!.GetValue<string>().ShouldBe(bsn);
        file["caseManager"]!.ToJsonString().ShouldBe("""{"officialId":"anna","name":"anna","line":"first","organisation":null,"desk":"utrecht"}""");
        var question = file["questions"]![0]!;
        question["text"]!.GetValue<string>().ShouldBe("Wat moet ik doen?");
        question["status"]!.GetValue<string>().ShouldBe("new");
        question["term"]!["decideBy"]!.GetValue<string>().ShouldBe(taken.Answer.Json["questions"]![0]!["decideBy"]!.GetValue<string>());
        question["triage"]!["rules"]!.AsArray().ShouldNotBeEmpty();
    }

    [Fact]
    public async Task who_has_the_current_version_already_is_told_so()
    {
        var taken = await desk.FirstLine().TakeIn();
        var etag = (await desk.FirstLine().Get(taken.Path)).ETag!;
        (await desk.FirstLine().Get(taken.Path, ("If-None-Match", etag))).ShouldBe(304);
    }

    [Fact]
    public async Task without_sign_in_401_for_a_citizen_403_and_an_unknown_case_404()
    {
        var taken = await desk.FirstLine().TakeIn();
        (await desk.Nobody.Get(taken.Path)).ShouldBeProblem(401, "sign-in-required");
        (await desk.Citizen(Scenarios.NewBsn()).Get(taken.Path)).ShouldBeProblem(403, "not-allowed");
        (await desk.FirstLine().Get($"/cases/{Guid.CreateVersion7(desk.Clock.GetUtcNow())}")).ShouldBeProblem(404, "not-found");
    }

    [Fact]
    public async Task another_desk_reads_after_naming_a_purpose()
    {
        var taken = await desk.FirstLine().TakeIn();
        var rotterdam = desk.FirstLine("rob", "rotterdam");
        (await rotterdam.Get(taken.Path)).ShouldBeProblem(403, "purpose-required");
        (await rotterdam.Get(taken.Path, ("X-Purpose", "curiosity"))).ShouldBeProblem(400, "unknown-purpose");
        var file = (await rotterdam.Get(taken.Path, ("X-Purpose", "citizen-present"))).ShouldBe(200).Json;
        Actions(file).ShouldContain("recordContact");
        Actions(file).ShouldNotContain("handOff");
    }

    [Fact]
    public async Task an_organisation_sees_its_own_question_and_nothing_of_the_other()
    {
        var taken = await desk.FirstLine().TakeIn(null, "aow-pension", null);
        (await desk.Specialist("svb").Get(taken.Path)).ShouldBeProblem(404, "not-found");
        await desk.FirstLine().Post($"{taken.Path}/notes", new { text = "Intern over de familie" });
        var offer = await desk.FirstLine().Offer(taken, "svb", taken.Question);

        var file = (await desk.Specialist("svb").Get(taken.Path)).ShouldBe(200).Json;
        file["questions"]!.AsArray().Single()!["questionId"]!.GetValue<string>().ShouldBe(taken.Question);
        file["handOffs"]!.AsArray().Single()!["summary"]!.GetValue<string>().ShouldBe("Alles is gecontroleerd");
        file["notes"]!.AsArray().ShouldBeEmpty();
        Actions(file).ShouldContain("accept");
        Actions(file).ShouldNotContain("decide");

        await desk.Specialist("svb").Accept(taken, offer);
        Actions((await desk.Specialist("svb").Get(taken.Path)).Json).ShouldContain("decide");
    }

    [Fact]
    public async Task an_organisation_that_refused_keeps_only_its_own_acts()
    {
        var taken = await desk.FirstLine().TakeIn();
        var offer = await desk.FirstLine().Offer(taken);
        (await desk.Specialist("svb").Post($"{taken.Path}/hand-offs/{offer}/refusal", new { reason = "Hoort bij de gemeente", belongsTo = "gemeente-utrecht" })).ShouldBe(204);

        var answer = (await desk.Specialist("svb").Get(taken.Path)).ShouldBe(200);
        answer.Text.ShouldNotContain("De Vries");
        answer.Text.ShouldNotContain("Wat moet ik doen?");
        answer.Text.ShouldNotContain("Alles is gecontroleerd");
        var refused = answer.Json["handOffs"]!.AsArray().Single()!;
        refused["status"]!.GetValue<string>().ShouldBe("refused");
        refused["answerReason"]!.GetValue<string>().ShouldBe("Hoort bij de gemeente");
        refused["belongsTo"]!.GetValue<string>().ShouldBe("gemeente-utrecht");
    }

    [Fact]
    public async Task a_mediator_sees_the_question_in_dispute_only()
    {
        var taken = await desk.FirstLine().TakeIn(null, "aow-pension", null);
        (await desk.Mediator.Get(taken.Path)).ShouldBeProblem(404, "not-found");
        var dispute = (await desk.FirstLine().Post($"{taken.Path}/disputes", new { questionId = taken.Question, text = "Niet eens" })).ShouldBe(201).String("disputeId");
        (await desk.Mediator.Get(taken.Path)).ShouldBeProblem(404, "not-found");
        await desk.FirstLine().ProposeMediation(taken, dispute);
        var file = (await desk.Mediator.Get(taken.Path)).ShouldBe(200).Json;
        file["questions"]!.AsArray().Count.ShouldBe(1);
        file["disputes"]!.AsArray().Count.ShouldBe(1);
        file["mediations"]![0]!["mediator"]!["officialId"]!.GetValue<string>().ShouldBe("mira");
        (file["citizen"]!["name"]!.GetValue<string>(), file["citizen"]!["bsn"]).ShouldBe(("Mevrouw De Vries", null));
        Actions(file).ShouldContain("withdrawFromMediation");
    }

    [Fact]
    public async Task a_case_whose_key_is_destroyed_shows_its_course_but_no_text()
    {
        var taken = await desk.FirstLine().TakeIn();
        await desk.Destroy(taken);
        var file = (await desk.FirstLine().Get(taken.Path)).ShouldBe(200).Json;
        file["citizen"]!["name"].ShouldBeNull();
        file["questions"]![0]!["text"].ShouldBeNull();
        file["questions"]![0]!["status"]!.GetValue<string>().ShouldBe("new");
    }

    private static string[] Actions(JsonNode file) => [.. file["permittedActions"]!.AsArray().Select(action => action!.GetValue<string>())];
}
