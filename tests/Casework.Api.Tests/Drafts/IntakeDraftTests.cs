using Casework.Application.Drafts;
using Marten;

namespace Casework.Api.Tests.Drafts;

/// <summary>A half-filled form goes to a counter by a code.</summary>
public sealed class IntakeDraftTests(TestDesk desk)
{
    private static readonly object Half = new { lifeEvent = "moving", wish = "explain", questions = new[] { new { text = "Ik verhuis", service = "address-change" } } };

    [Fact]
    public async Task the_counter_goes_on_where_the_citizen_stopped_and_then_the_form_is_gone()
    {
        var bsn = Scenarios.NewBsn();
        var code = (await desk.Citizen(bsn).Post("/intake-drafts", Half)).ShouldBe(201).String("code");
        var anna = desk.FirstLine();
        var draft = (await anna.Post("/intake-drafts/search", new { code = code.Replace("-", " ") })).ShouldBe(200).Json;
        draft["citizen"]!["bsn"]!.GetValue<string>().ShouldBe(bsn);
        draft["questions"]![0]!["service"]!.GetValue<string>().ShouldBe("address-change");
        (await anna.Post("/cases", new { citizen = new { kind = "person", bsn }, channel = "counter", questions = new[] { new { text = "Ik verhuis" } }, draft = code })).ShouldBe(201);
        (await anna.Post("/intake-drafts/search", new { code })).ShouldBeProblem(404, "not-found");
    }

    [Fact]
    public async Task what_is_kept_names_neither_code_nor_citizen_nor_question()
    {
        var code = (await desk.Citizen(Scenarios.NewBsn()).Post("/intake-drafts", Half)).String("code");
        await using var session = desk.Store.QuerySession();
        foreach (var kept in await session.Query<SealedDraft>().ToListAsync(TestContext.Current.CancellationToken))
        {
            kept.Id.ShouldNotContain(code.Replace("-", ""), Case.Insensitive);
            System.Text.Encoding.UTF8.GetString(kept.Content).ShouldNotContain("verhuis");
        }
    }

    [Fact]
    public async Task guessing_is_slowed_down()
    {
        var guesser = desk.FirstLine("guesser");
        for (var i = 0; i < 10; i++) (await guesser.Post("/intake-drafts/search", new { code = $"AAAA-BBBB-00{i:00}" })).ShouldBeProblem(404, "not-found");
        (await guesser.Post("/intake-drafts/search", new { code = "AAAA-BBBB-CCCC" })).ShouldBeProblem(429, "too-many-attempts");
    }

    [Fact]
    public async Task only_citizens_pass_one_on_and_only_counters_take_one()
    {
        (await desk.FirstLine().Post("/intake-drafts", Half)).ShouldBeProblem(403, "not-allowed");
        (await desk.Nobody.Post("/intake-drafts", Half)).ShouldBeProblem(401, "sign-in-required");
        (await desk.Specialist("svb").Post("/intake-drafts/search", new { code = "AAAA" })).ShouldBeProblem(403, "not-allowed");
        await desk.Citizen(Scenarios.NewBsn()).ShouldHearOf("/intake-drafts", new { lifeEvent = "party" }, ("lifeEvent", "unknown-life-event"));
    }
}
