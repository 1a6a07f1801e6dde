namespace Casework.Api.Tests.Stories;

/// <summary>Story G: who can do it alone.</summary>
public sealed class DoingItAloneTests(TestDesk desk)
{
    [Fact]
    public async Task a_student_moves_house_and_nobody_has_to_act_at_a_desk()
    {
        var bsn = Scenarios.NewBsn();
        var answer = await desk.Citizen(bsn).Post("/cases", new
        {
            citizen = new { kind = "person", name = "Sem Student" },
            channel = "web",
            lifeEvent = "moving",
            wish = "doItMyself",
            questions = new[] { new { text = "Ik ben verhuisd", service = "address-change" }, new { text = "Mijn huur is lager", service = "rent-benefit-change" } },
        });
        var taken = TakenIn.Of(answer);
        answer.Json["questions"]!.AsArray().Select(question => question!["triage"]!["route"]!.GetValue<string>()).ShouldBe(["standard", "standard"]);
        (await desk.History(taken)).Count(happened => happened == "question-sent-to-back-office").ShouldBe(2);
        var state = await desk.State(taken);
        state.Questions[0].IsOpen.ShouldBeFalse();
        state.CaseManager.OfficialId.ShouldBe("coordinator-utrecht");

        var suggestions = answer.Json["suggestions"]!.AsArray().Select(suggestion => suggestion!["suggestionId"]!.GetValue<string>()).ToArray();
        var page = $"/track/{taken.CaseNumber}/suggestions";
        (await desk.Citizen(bsn).Post($"{page}/{suggestions[0]}", new { taken = false, reason = "Heb ik al" })).ShouldBe(200);
        (await desk.Citizen(bsn).Post($"{page}/{suggestions[1]}", new { taken = true })).ShouldBe(200);
        await desk.Specialist("toeslagen", "tom").Do(taken, $"questions/{taken.Questions[1]}/decision", new { outcome = "granted", reasons = "Uw huur is aangepast", legalBasis = "Wht 14" });
        (await desk.State(taken)).CaseManager.OfficialId.ShouldBe("coordinator-utrecht");
    }
}
