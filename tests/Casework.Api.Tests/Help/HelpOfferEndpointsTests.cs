using System.Text.RegularExpressions;
using Casework.Api.Tests.Outbox;
using Casework.Application.Help;
using Casework.Domain.Cases;
using Microsoft.Extensions.DependencyInjection;
using MimeKit;

namespace Casework.Api.Tests.Help;

/// <summary>A citizen asks local helpers: they hear nothing personal, answer by a link, and only the one that is chosen gets in.</summary>
public sealed partial class HelpOfferEndpointsTests(OutDesk desk) : IClassFixture<OutDesk>
{
    private const string Library = "informatiepunt-utrecht@example.org", Brigade = "formulierenbrigade-utrecht@example.org", Seniors = "ouderenadvies@example.org";

    [Fact]
    public async Task from_a_request_without_a_name_to_a_mandate_for_the_one_that_the_citizen_chose()
    {
        var taken = await desk.Reachable("hulp@example.org");
        var tokens = await Ask(taken);
        await desk.Quiet();
        var before = desk.Mail.To("hulp@example.org").Length;

        var offered = (await Offer(tokens[Library], new { offer = true, name = "Jan Vrijwilliger", phone = "06 12345679", text = "Dinsdag" })).ShouldBe(200);
        offered.String("status").ShouldBe("offered");
        await desk.ShouldHaveRecorded(taken, offered, "local-help-offered");
        (await Offer(tokens[Library], new { offer = true, name = "Piet" })).ShouldBe(200).String("status").ShouldBe("offered");
        (await Offer(tokens[Library], new { offer = false })).ShouldBeProblem(409, "help-already-answered");
        (await Offer(tokens[Brigade], new { offer = true })).ShouldBe(200);
        (await Offer(tokens[Seniors], new { offer = false, text = "Geen tijd" })).ShouldBe(200).String("status").ShouldBe("declined");
        await desk.Quiet();
        desk.Mail.To("hulp@example.org").Length.ShouldBe(before + 2, "an offer is news, a refusal is not");

        var offers = (await Follow(taken)).Json["localHelp"]![0]!["offers"]!.AsArray();
        offers.Select(offer => (offer!["name"]?.GetValue<string>(), offer["phone"]!.GetValue<string>())).ShouldBe([("Jan Vrijwilliger", "06 12345679"), (null, "030 - 286 18 50")]);
        var id = offers[0]!["offerId"]!.GetValue<string>();
        var chosen = (await Choose(taken, id)).ShouldName("mandateId");
        await desk.ShouldHaveRecorded(taken, chosen, "local-help-chosen", "mandate-granted");
        (await Choose(taken, id)).ShouldBeProblem(409, "help-already-chosen");

        var seen = (await Look(tokens[Library])).ShouldBe(200);
        (seen.String("status"), seen.Json["access"]!["caseNumber"]!.GetValue<string>()).ShouldBe(("chosen", taken.CaseNumber));
        var code = seen.Json["access"]!["accessCode"]!.GetValue<string>();
        code.ShouldBe(chosen.String("accessCode"));
        (await desk.Auditor.Get($"/audit/cases/{taken.CaseId}/readers")).Text.ShouldContain(chosen.String("mandateId"));
        (await desk.Nobody.Get($"/track/{taken.CaseNumber}", ("X-Tracking-Code", code))).ShouldBe(200).Json["onBehalf"]!["name"]!.GetValue<string>()
            .ShouldBe("Jan Vrijwilliger (Informatiepunt in de bibliotheek, Utrecht)");
        var other = (await Look(tokens[Brigade])).ShouldBe(200);
        (other.String("status"), other.String("statusText"), other.Json["access"]).ShouldBe(("othersHelp", "Iemand anders helpt al. Dank u wel.", null));
        ShouldSayNothingOf(taken, other.Text);

        (await desk.Nobody.Post($"/track/{taken.CaseNumber}/mandates/{chosen.String("mandateId")}/withdrawal", null, Code(taken))).ShouldBe(204);
        await desk.Quiet();
        var after = (await Look(tokens[Library])).ShouldBe(200);
        (after.String("status"), after.Json["access"]).ShouldBe(("mandateOver", null));
        ShouldSayNothingOf(taken, after.Text);
    }

    [Fact]
    public async Task neither_the_mail_nor_the_link_says_anything_of_who_asks()
    {
        var taken = await desk.Reachable("niemand@example.org");
        var tokens = await Ask(taken);
        foreach (var (address, token) in tokens)
        {
            var mail = Mails(address)[^1];
            mail.GetTextBody(MimeKit.Text.TextFormat.Plain)!.ShouldContain("AOW");
            ShouldSayNothingOf(taken, mail.ToString());
            foreach (var language in (string[])["nl", "en"])
            {
                var answer = (await desk.Nobody.Get($"/help-offers/{token}", ("Accept-Language", language))).ShouldBe(200);
                (answer.String("status"), answer.Json["access"]).ShouldBe(("open", null));
                ShouldSayNothingOf(taken, answer.Text);
            }
        }

        foreach (var language in (string[])["nl", "en"])
        {
            var page = (await desk.Nobody.Get($"~/help-offers/{tokens[Library]}", ("Accept-Language", language))).ShouldBe(200);
            page.Text.ShouldContain(language == "nl" ? "Kunt u iemand helpen?" : "Can you help somebody?");
            ShouldSayNothingOf(taken, page.Text);
        }

        await using var session = desk.Store.QuerySession();
        (await desk.Nobody.Post($"/help-offers/{tokens[Library]}", new { offer = true, name = "Jan Vrijwilliger", text = "Dinsdag" })).ShouldBe(200);
        var stored = (await session.Events.FetchStreamAsync(Guid.Parse(taken.CaseId), token: TestContext.Current.CancellationToken))[^1].Data.ShouldBeOfType<LocalHelpOffered>();
        (stored.Helper, $"{stored.Name}{stored.Text}".Contains("Jan")).ShouldBe(("library-utrecht", false));
    }

    [Fact]
    public async Task looking_uses_nothing_up_and_a_wrong_link_tells_nothing_and_is_slowed()
    {
        var taken = await desk.Reachable("traag@example.org");
        var token = (await Ask(taken))[Library];
        for (var i = 0; i < 3; i++) (await Look(token)).ShouldBe(200).String("status").ShouldBe("open");
        (await Offer(token, new { })).ShouldBeProblem(400, "invalid-input");
        (await Offer(token, new { offer = true, phone = "nul" })).ShouldBeProblem(400, "invalid-input");
        string[] wrong = ["short", token[..^2] + "AA", token + "A", Other(taken, Guid.CreateVersion7(), "library-utrecht"), Other(taken, null, "library-groningen"), Other(taken, null, "library-utrecht", Guid.CreateVersion7())];
        foreach (var guess in wrong) (await Look(guess)).ShouldBeProblem(404, "not-found");
        foreach (var guess in wrong) (await Offer(guess, new { offer = true })).Status.ShouldBeOneOf(404, 429);
        var slowed = await Look("short");
        slowed.ShouldBeProblem(429, "too-many-attempts");
        slowed.Headers.RetryAfter.ShouldNotBeNull();
        (await Look(token)).Status.ShouldBe(200, "whoever has the link gets in, however many others guess");
        desk.Clock.Advance(TimeSpan.FromMinutes(11));
    }

    [Fact]
    public async Task a_link_ends_and_a_request_that_is_withdrawn_goes_to_nobody()
    {
        var taken = await desk.Reachable("einde@example.org");
        var token = (await Ask(taken))[Library];
        var help = (await Follow(taken)).Json["localHelp"]![0]!["helpId"]!.GetValue<string>();
        (await desk.Nobody.Post($"/track/{taken.CaseNumber}/help-requests/{help}/withdrawal", null, Code(taken))).ShouldBe(204);
        (await Look(token)).ShouldBe(200).String("status").ShouldBe("over");
        (await Offer(token, new { offer = true })).ShouldBeProblem(409, "help-over");
        desk.Clock.Advance(TimeSpan.FromDays(45));
        (await Look(token)).ShouldBeProblem(404, "not-found");
        desk.Clock.Advance(TimeSpan.FromMinutes(11));
    }

    private async Task<Dictionary<string, string>> Ask(TakenIn taken)
    {
        await desk.Quiet();
        string[] addresses = [Library, Brigade, Seniors];
        var before = addresses.ToDictionary(address => address, address => Mails(address).Length);
        (await desk.Nobody.Post($"/track/{taken.CaseNumber}/help", new { kind = "localHelper", text = "Ik snap het geheim niet" }, Code(taken))).ShouldBe(201);
        await desk.Quiet();
        addresses.ShouldAllBe(address => Mails(address).Length == before[address] + 1);
        return addresses.ToDictionary(address => address, address => Link().Match(Mails(address)[^1].GetTextBody(MimeKit.Text.TextFormat.Plain)!).Groups[1].Value);
    }

    /// <summary>A well-made link to what is not there.</summary>
    private string Other(TakenIn taken, Guid? request, string helper, Guid? of = null) =>
        desk.Host.Services.GetRequiredService<HelpTokens>().Of(new(of ?? Guid.Parse(taken.CaseId), request ?? Guid.CreateVersion7(), helper));

    private MimeMessage[] Mails(string address) => desk.Mail.To(address);

    private Task<Answer> Look(string token) => desk.Nobody.Get($"/help-offers/{token}");

    private Task<Answer> Offer(string token, object body) => desk.Nobody.Post($"/help-offers/{token}", body);

    private Task<Answer> Choose(TakenIn taken, string offer) =>
        desk.Nobody.Post($"/track/{taken.CaseNumber}/help-offers/{offer}/choice", new { scopes = (string[])["read", "answer"] }, Code(taken));

    private Task<Answer> Follow(TakenIn taken) => desk.Nobody.Get($"/track/{taken.CaseNumber}", Code(taken));

    private static void ShouldSayNothingOf(TakenIn taken, string text)
    {
        foreach (var inside in (string[])[taken.CaseNumber, taken.CaseId, taken.Question, taken.TrackingCode, "De Vries", "geheim", "gestopt", "example.org\"", "Jan Vrijwilliger", "Geen tijd"]) text.ShouldNotContain(inside);
    }

    private static (string, string) Code(TakenIn taken) => ("X-Tracking-Code", taken.TrackingCode);

    [GeneratedRegex("https://casework.example/help-offers/([A-Za-z0-9_-]+)")]
    private static partial Regex Link();
}
