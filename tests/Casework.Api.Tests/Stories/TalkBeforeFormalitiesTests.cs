namespace Casework.Api.Tests.Stories;

/// <summary>Story B: talk before formalities.</summary>
public sealed class TalkBeforeFormalitiesTests(TestDesk desk)
{
    [Fact]
    public async Task a_refusal_is_talked_about_mediated_objected_to_and_mended()
    {
        var (anna, rik) = (desk.FirstLine(), desk.Specialist("rvo", "rik"));
        var taken = TakenIn.Of(await anna.Post("/cases", new
        {
            citizen = new { kind = "business", name = "Fietsenmakerij De Ketting", kvkNumber = "33445566" },
            channel = "counter",
            wish = "together",
            questions = new[] { new { text = "Starthulp", service = "small-business-start-aid" } },
        }));
        await rik.Accept(taken, await anna.Offer(taken, "rvo"), "rik");
        object refusal = new { outcome = "refused", reasons = "De onderneming bestaat te lang", legalBasis = "Regeling starthulp 3" };
        (await rik.Post($"{taken.Path}/questions/{taken.Question}/decision", refusal)).ShouldBeProblem(409, "talk-first");
        await rik.TalkTo(taken);
        await rik.Do(taken, $"questions/{taken.Question}/decision", refusal);

        (await WhatNext(taken)).ShouldContain("Starthulp voor kleine ondernemers: nee.");
        var dispute = await anna.Disagree(taken);
        (await WhatNext(taken)).ShouldContain("daarover te praten");
        var proposed = await anna.Do(taken, "mediations", new { disputeId = dispute, parties = new[] { "citizen", "rvo" }, mediatorId = "mira" }, 201);
        var mediation = proposed.String("mediationId");
        (await WhatNext(taken)).ShouldContain("bemiddelaar");
        await anna.Consent(taken, mediation, "citizen");
        await rik.Consent(taken, mediation, "rvo");
        foreach (var day in (string[])["2026-11-23", "2026-11-24"])
            await desk.Mediator.Do(taken, $"mediations/{mediation}/sessions", new { heldOn = day, attended = new[] { "citizen", "rvo" } });
        await rik.Do(taken, $"mediations/{mediation}/withdrawal", new { party = "rvo" });
        (await desk.Mediator.Post($"{taken.Path}/mediations/{mediation}/outcome", new { outcome = "agreement" })).ShouldBeProblem(409, "mediation-over");

        var objection = (await anna.Do(taken, "objections", new
        {
            questionId = taken.Question,
            text = "Wij bestaan pas twee jaar",
            channel = "web",
            receivedAt = "2026-11-23T23:58:00+01:00",
        }, 201)).String("objectionId");
        (await WhatNext(taken)).ShouldContain("kijken opnieuw");
        await desk.Specialist("rvo", "romy").Do(taken, $"objections/{objection}/hearing", new { heldOn = "2026-11-24" });
        await desk.Specialist("rvo", "romy").Do(taken, $"objections/{objection}/decision", new { outcome = "founded", reasons = "U hebt gelijk" });
        (await WhatNext(taken)).ShouldContain("een nieuw besluit");
        (await desk.Specialist("rvo", "romy").Get(taken.Path)).Json["permittedActions"]!.AsArray().Select(action => action!.GetValue<string>()).ShouldContain("decide");
        await desk.Specialist("rvo", "romy").Decide(taken);
        await rik.Close(taken);
        (await desk.Closed(taken)).Result.ShouldBe("founded");
    }

    private async Task<string> WhatNext(TakenIn taken) =>
        (await desk.Nobody.Get($"/track/{taken.CaseNumber}", ("X-Tracking-Code", taken.TrackingCode))).ShouldBe(200).String("whatNext");
}
