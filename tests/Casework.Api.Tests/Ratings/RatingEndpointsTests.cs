using Casework.Domain.Cases;
using Casework.Projections.Cases;
using Casework.Projections.Track;

namespace Casework.Api.Tests.Ratings;

public sealed class RatingEndpointsTests(TestDesk desk)
{
    private async Task<(TakenIn Taken, string Token)> AfterACall()
    {
        var taken = await desk.FirstLine().TakeIn();
        await desk.FirstLine().TalkTo(taken);
        var ratings = (await desk.Nobody.Get($"/track/{taken.CaseNumber}", ("X-Tracking-Code", taken.TrackingCode))).ShouldBe(200).Json["ratings"]!.AsArray();
        var rating = ratings.ShouldHaveSingleItem()!;
        rating["what"]!.GetValue<string>().ShouldBe("Uw telefoongesprek met Overheidsloket Utrecht");
        return (taken, rating["token"]!.GetValue<string>());
    }

    [Fact]
    public async Task looking_uses_nothing_up_and_the_stars_are_given_once()
    {
        var (taken, token) = await AfterACall();
        for (var i = 0; i < 3; i++) (await desk.Nobody.Get($"/ratings/{token}")).ShouldBe(200).Json["stars"].ShouldBeNull();
        var answer = (await desk.Nobody.Post($"/ratings/{token}", new { stars = 2, remark = "De brief was onduidelijk" })).ShouldBe(204);
        await desk.ShouldHaveRecorded(taken, answer, "rating-given");
        (await desk.Nobody.Get($"/ratings/{token}")).Json["stars"]!.GetValue<int>().ShouldBe(2);
        (await desk.Nobody.Post($"/ratings/{token}", new { stars = 5 })).ShouldBeProblem(409, "already-rated");
    }

    [Fact]
    public async Task the_team_reads_stars_and_remark_and_the_remark_is_stored_sealed()
    {
        var (taken, token) = await AfterACall();
        (await desk.Nobody.Post($"/ratings/{token}", new { stars = 5, remark = "Heel vriendelijk" })).ShouldBe(204);
        var rating = (await desk.FirstLine().Get(taken.Path)).Json["ratings"]!.AsArray().ShouldHaveSingleItem()!;
        (rating["stars"]!.GetValue<int>(), rating["remark"]!.GetValue<string>(), rating["of"]!.GetValue<string>()).ShouldBe((5, "Heel vriendelijk", "contact"));
        await using var session = desk.Store.QuerySession();
        var stored = (await session.Events.FetchStreamAsync(Guid.Parse(taken.CaseId), token: TestContext.Current.CancellationToken))[^1].Data.ShouldBeOfType<Domain.Cases.RatingGiven>();
        stored.Remark!.ToString().ShouldNotContain("vriendelijk");
    }

    [Fact]
    public async Task a_decision_is_rated_too_and_only_its_organisation_and_the_case_manager_read_it()
    {
        var taken = await desk.DecidedCase();
        var ratings = (await desk.Nobody.Get($"/track/{taken.CaseNumber}", ("X-Tracking-Code", taken.TrackingCode), ("Accept-Language", "en"))).Json["ratings"]!.AsArray();
        var decision = ratings.Single(rating => rating!["what"]!.GetValue<string>() == "The decision of Social Insurance Bank (SVB)")!;
        (await desk.Nobody.Post($"/ratings/{decision["token"]}", new { stars = 1 })).ShouldBe(204);
        (await desk.Specialist("svb").Get(taken.Path)).Json["ratings"]!.AsArray().ShouldHaveSingleItem()!["organisation"]!.GetValue<string>().ShouldBe("svb");
    }

    [Fact]
    public async Task a_code_that_is_read_out_by_telephone_rates_that_contact_and_none_that_reached_nobody()
    {
        var taken = await desk.FirstLine().TakeIn();
        async Task<string> Call(bool answered) =>
            (await desk.FirstLine().Post($"{taken.Path}/contacts", new { channel = "phone", direction = "out", summary = "Gebeld", answered })).ShouldName("contactId").String("ratingCode");
        var (missed, reached) = (await Call(false), await Call(true));
        (await desk.Nobody.Get($"/ratings/{missed}")).ShouldBeProblem(404, "not-found");
        (await desk.Nobody.Get($"/ratings/{reached.ToLowerInvariant()}")).ShouldBe(200).Json["what"]!.GetValue<string>().ShouldBe("Uw telefoongesprek met Overheidsloket Utrecht");
        (await desk.Nobody.Post($"/ratings/{reached}", new { stars = 4 })).ShouldBe(204);
        (await desk.Nobody.Post($"/ratings/{reached}", new { stars = 4 })).ShouldBeProblem(409, "already-rated");
    }

    [Fact]
    public async Task a_decision_anew_after_an_objection_is_rated_anew()
    {
        var (taken, objection) = await desk.ObjectedCase();
        var first = (await Decisions(taken)).ShouldHaveSingleItem();
        (await desk.Nobody.Post($"/ratings/{first.Token}", new { stars = 1 })).ShouldBe(204);
        await desk.Specialist("svb", "carla").Do(taken, $"objections/{objection}/hearing", new { heldOn = "2026-11-24" });
        await desk.Specialist("svb", "carla").Do(taken, $"objections/{objection}/decision", new { outcome = "founded", reasons = "U had gelijk" });
        await desk.Specialist("svb", "carla").Decide(taken, "granted");
        var (second, again) = ((await Decisions(taken))[0], (await Decisions(taken))[1]);
        (second.Stars, again.Stars).ShouldBe((null, 1));
        (await desk.Nobody.Post($"/ratings/{second.Token}", new { stars = 5 })).ShouldBe(204);
        (await desk.Nobody.Post($"/ratings/{second.Token}", new { stars = 5 })).ShouldBeProblem(409, "already-rated");
        (await Decisions(taken)).Select(decision => decision.Stars).ShouldBe([5, 1]);

        await using var session = desk.Store.QuerySession();
        var record = (await session.LoadAsync<CaseRecord>(Guid.Parse(taken.CaseId), TestContext.Current.CancellationToken))!;
        var decided = (await session.Events.FetchStreamAsync(record.Id, token: TestContext.Current.CancellationToken)).Select(each => each.Data).OfType<QuestionDecided>().Last();
        Rating.SubjectOf(record, decided).ShouldBe(record.Ratables[^1].SubjectId, "the message about it links to the new decision, not to the first");
    }

    private async Task<(string Token, int? Stars)[]> Decisions(TakenIn taken) =>
    [
        .. (await desk.Nobody.Get($"/track/{taken.CaseNumber}", ("X-Tracking-Code", taken.TrackingCode), ("Accept-Language", "en"))).Json["ratings"]!.AsArray()
            .Where(rating => rating!["what"]!.GetValue<string>().StartsWith("The decision", StringComparison.Ordinal))
            .Select(rating => (rating!["token"]!.GetValue<string>(), (int?)rating["stars"])),
    ];

    [Fact]
    public async Task what_is_no_link_of_ours_is_not_found_and_stars_are_one_to_five()
    {
        var (_, token) = await AfterACall();
        foreach (var wrong in (string[])["short", "abcdefghijklmnopqrstuvwxyz", token[..^2] + "AA", token + "A"])
        {
            (await desk.Nobody.Get($"/ratings/{wrong}")).ShouldBeProblem(404, "not-found");
            (await desk.Nobody.Post($"/ratings/{wrong}", new { stars = 5 })).ShouldBeProblem(404, "not-found");
        }

        foreach (var body in (object[])[new { }, new { stars = 0 }, new { stars = 6 }]) (await desk.Nobody.Post($"/ratings/{token}", body)).ShouldBeProblem(400, "invalid-input");
    }
}
