namespace Casework.Api.Tests.Cases.Sharing;

public sealed class WithdrawSharingConsentEndpointTests(TestDesk desk)
{
    private const string Path = "sharing-consents/withdrawal";

    [Fact, Trait("Category", "Smoke")]
    public async Task the_organisation_no_longer_sees_the_part_and_keeps_its_question()
    {
        var taken = await Shared("aow-pension", null);
        await desk.FirstLine().TalkTo(taken);
        var before = (await desk.Specialist("svb").Get(taken.Path)).Json;
        before["contacts"]!.AsArray().ShouldNotBeEmpty();

        await desk.ShouldHaveRecorded(taken, await desk.FirstLine().Do(taken, Path, new { organisation = "svb" }), "sharing-consent-withdrawn");

        var after = (await desk.Specialist("svb").Get(taken.Path)).Json;
        after["contacts"]!.AsArray().ShouldBeEmpty();
        after["notes"]!.AsArray().ShouldNotBeEmpty();
        after["questions"]!.ToJsonString().ShouldBe(before["questions"]!.ToJsonString());
        after["caseManager"]!.ToJsonString().ShouldBe(before["caseManager"]!.ToJsonString());
        after["permittedActions"]!.ToJsonString().ShouldBe(before["permittedActions"]!.ToJsonString());
        var share = after["handOffs"]![0]!["share"]!.AsArray();
        share.Select(part => part!["withdrawnAt"] is null).ShouldBe([false, true]);
    }

    [Fact]
    public async Task nor_does_its_specialist_who_answers_for_the_whole_case()
    {
        var taken = await Shared();
        await desk.FirstLine().TalkTo(taken);
        await desk.FirstLine().Do(taken, "messages", new { text = "Dag" }, 201);
        (await desk.State(taken)).CaseManager.Organisation.ShouldBe("svb");
        await desk.FirstLine().Do(taken, Path, new { organisation = "svb" });

        var file = (await desk.Specialist("svb").Get(taken.Path)).Json;
        file["contacts"]!.AsArray().ShouldBeEmpty();
        file["messages"]!.AsArray().ShouldNotBeEmpty();
        (await desk.FirstLine().Get(taken.Path)).Json["contacts"]!.AsArray().ShouldNotBeEmpty();
    }

    [Fact]
    public async Task what_the_organisation_did_itself_it_still_sees()
    {
        var taken = await Shared();
        await desk.Specialist("svb").TalkTo(taken);
        await desk.FirstLine().TalkTo(taken);
        await desk.FirstLine().Do(taken, Path, new { organisation = "svb", parts = (string[])["contacts"] });
        (await desk.Specialist("svb").Get(taken.Path)).Json["contacts"]!.AsArray().ShouldHaveSingleItem()!["author"]!["id"]!.GetValue<string>().ShouldBe("bram");
    }

    [Fact]
    public async Task a_new_consent_shows_it_again()
    {
        var taken = await Shared();
        await desk.FirstLine().TalkTo(taken);
        await desk.FirstLine().Do(taken, Path, new { organisation = "svb" });
        await desk.FirstLine().Agree(taken, "svb", "contacts");
        await Ask(taken, new { part = "contacts", ground = "consent" });
        (await desk.Specialist("svb").Get(taken.Path)).Json["contacts"]!.AsArray().ShouldNotBeEmpty();
    }

    [Fact]
    public async Task only_what_is_shared_on_consent_can_be_withdrawn_and_only_once()
    {
        var taken = await Shared();
        (await desk.FirstLine().Post($"{taken.Path}/{Path}", new { organisation = "svb", parts = (string[])["notes"] })).ShouldBeProblem(409, "not-shared-on-consent");
        (await desk.FirstLine().Post($"{taken.Path}/{Path}", new { organisation = "uwv" })).ShouldBeProblem(409, "nothing-shared-on-consent");
        await desk.FirstLine().Do(taken, Path, new { organisation = "svb" });
        (await desk.FirstLine().Post($"{taken.Path}/{Path}", new { organisation = "svb" })).ShouldBeProblem(409, "nothing-shared-on-consent");
    }

    [Fact]
    public async Task the_body_names_a_known_organisation_and_names_of_parts()
    {
        var taken = await desk.FirstLine().TakeIn();
        await desk.FirstLine().ShouldHearOf($"{taken.Path}/{Path}", new { }, ("organisation", "required"));
        await desk.FirstLine().ShouldHearOf($"{taken.Path}/{Path}", new { organisation = "nasa", parts = (string?[])["a b", null] }, ("organisation", "unknown-organisation"), ("parts", "not-a-code"));
        await desk.FirstLine().ShouldHearOf($"{taken.Path}/{Path}", new { organisation = "svb", parts = (string[])[] }, ("parts", "required"));
    }

    [Fact]
    public async Task the_action_is_offered_while_there_is_something_to_withdraw()
    {
        var taken = await Shared();
        (await desk.FirstLine().Get(taken.Path)).Text.ShouldContain("withdrawSharingConsent");
        await desk.FirstLine().Do(taken, Path, new { organisation = "svb" });
        (await desk.FirstLine().Get(taken.Path)).Text.ShouldNotContain("withdrawSharingConsent");
    }

    /// <summary>A case with the SVB, which sees the contacts on consent and the notes for its task.</summary>
    private async Task<TakenIn> Shared(params string?[] services)
    {
        var taken = await desk.FirstLine().TakeIn(null, services);
        await desk.FirstLine().Do(taken, "notes", new { text = "Let op" }, 201);
        await desk.FirstLine().Agree(taken, "svb", "contacts");
        var offer = await desk.FirstLine().Do(taken, "hand-offs", new
        {
            questionIds = (string[])[taken.Question],
            organisation = "svb",
            reason = "Alleen zij kunnen dit",
            summary = "Alles is gecontroleerd",
            warm = true,
            share = new[] { new { part = "contacts", ground = "consent" }, new { part = "notes", ground = "task" } },
        }, 201);
        await desk.Specialist("svb").Accept(taken, offer.String("handOffId"));
        return taken;
    }

    private Task<Answer> Ask(TakenIn taken, object share) =>
        desk.FirstLine().Do(taken, "consultations", new { questionId = taken.Question, organisation = "svb", request = "Klopt dit?", share = new[] { share } }, 201);
}
