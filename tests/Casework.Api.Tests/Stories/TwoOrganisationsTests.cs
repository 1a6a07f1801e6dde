namespace Casework.Api.Tests.Stories;

/// <summary>Story A: two organisations, one case manager.</summary>
public sealed class TwoOrganisationsTests(TestDesk desk)
{
    [Fact, Trait("Category", "Smoke")]
    public async Task two_organisations_and_one_case_manager()
    {
        var (anna, rob, bram, corrie, gerda) = (desk.FirstLine(), desk.FirstLine("rob", "rotterdam"), desk.Specialist("svb"), desk.Specialist("cak", "corrie"), desk.Specialist("gemeente-utrecht", "gerda"));
        var bsn = Scenarios.NewBsn();
        var taken = await anna.TakeIn(bsn, "aow-pension", "health-insurance-contribution");
        await anna.Do(taken, "support-need", new { level = "guidance", reason = "Mevrouw kan de brieven niet lezen" });

        var third = await rob.TakeIn(bsn, "passport");
        third.CaseId.ShouldBe(taken.CaseId);
        await rob.Post($"{taken.Path}/questions/{third.Question}/answer", new { text = "Het paspoort is nog geldig" }, ("X-Purpose", "citizen-present"));
        await ShouldBeManagedBy(taken, "anna");

        var pension = await anna.Offer(taken);
        var contributions = await anna.Offer(taken, "cak", taken.Questions[1]);
        await bram.Accept(taken, pension);
        await corrie.Do(taken, $"hand-offs/{contributions}/refusal", new { reason = "Adresfout", belongsTo = "gemeente-utrecht" });
        await ShouldBeManagedBy(taken, "anna");

        var asked = await anna.Do(taken, "consultations", new { questionId = taken.Questions[1], organisation = "gemeente-utrecht", request = "Klopt dit adres?" }, 201);
        await gerda.Do(taken, $"consultations/{asked.String("consultationId")}/advice", new { text = "Het adres is hersteld" });
        await anna.Do(taken, $"questions/{taken.Questions[1]}/answer", new { text = "Het adres is hersteld, u hoeft niets te betalen" });
        await ShouldBeManagedBy(taken, "bram");

        var before = (await desk.State(taken)).Questions[0].Term!.Suspensions.Count;
        var request = await bram.AskForPapers(taken, "2026-12-15");
        (await rob.Post($"{taken.Path}/information-requests/{request}/response", new { text = "Trouwakte ontvangen" }, ("X-Purpose", "citizen-present"))).ShouldBe(204);
        (await desk.State(taken)).Questions[0].Term!.Suspensions.Count.ShouldBe(before + 1);
        await bram.Decide(taken);
        await bram.Close(taken);
        (await desk.History(taken))[^1].ShouldBe("case-closed");
    }

    private async Task ShouldBeManagedBy(TakenIn taken, string official) => (await desk.State(taken)).CaseManager.OfficialId.ShouldBe(official);
}
