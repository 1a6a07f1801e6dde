using System.Text.Json.Nodes;
using Casework.Api.Tests.Canaries;
using Casework.Application.Messages;
using Casework.Application.Texts;
using Casework.Domain.Cases;
using Casework.Domain.Catalogues;
using Casework.Projections.Cases;
using Casework.Projections.Vault;
using Microsoft.Extensions.DependencyInjection;

namespace Casework.Api.Tests.Track;

/// <summary>Law 16: what was sent to a citizen reads the same for good; a later change is a new message.</summary>
public sealed class SentTextsTests(TestDesk desk)
{
    [Theory]
    [InlineData(161)]
    [InlineData(162)]
    [InlineData(163)]
    public async Task whatever_happens_the_messages_of_then_are_the_first_of_those_of_later(int seed)
    {
        var told = await CanaryStory.Tell(desk, seed, acts: 40);
        await StayTheSame(told.Taken, told.Bsn);
    }

    [Fact]
    public async Task a_term_that_stood_still_is_not_told_anew_once_it_runs_again()
    {
        var bsn = Scenarios.NewBsn();
        var taken = await desk.FirstLine().TakeIn(bsn);
        var svb = desk.Specialist("svb");
        await svb.Accept(taken, await desk.FirstLine().Offer(taken));
        var asked = (await svb.Post($"{taken.Path}/information-requests", new { questionId = taken.Question, items = new[] { "Loonstrook" }, answerBy = Due })).ShouldBe(201).String("requestId");
        var then = await Messages(taken, await Version(taken), "nl");
        then.Last()["text"]!.GetValue<string>().ShouldContain($"uiterlijk tot maandag 14 december 2026");
        (await desk.Citizen(bsn).Post($"/track/{taken.CaseNumber}/information-requests/{asked}/response", new { text = "Hierbij" })).ShouldBe(204);
        (await desk.FirstLine().Post($"{taken.Path}/notes", new { text = "verder" })).ShouldBe(201);
        await StayTheSame(taken, bsn);
    }

    [Fact]
    public async Task a_closure_that_is_taken_back_stays_told_and_so_does_its_end()
    {
        var bsn = Scenarios.NewBsn();
        var taken = await desk.FirstLine().TakeIn(bsn);
        await desk.FirstLine().Do(taken, $"questions/{taken.Question}/answer", new { text = "Zo zit het" });
        await desk.FirstLine().Do(taken, "closure", new { result = "done" });
        await desk.FirstLine().Do(taken, $"acts/{await Version(taken)}/take-back", new { reason = "Te vroeg" });
        (await Messages(taken, await Version(taken), "en"))[^2..].Select(message => message["text"]!.GetValue<string>())
            .ShouldBe(["Your case is closed.", "We closed your case by mistake. That has been put right. Your case is open, and you need to do nothing."]);
        await StayTheSame(taken, bsn);
    }

    [Fact]
    public void a_name_or_text_that_changes_later_changes_nothing_that_was_sent()
    {
        var (words, shipped) = (desk.Host.Services.GetRequiredService<Words>(), desk.Host.Services.GetRequiredService<CatalogueVersions>());
        var cipher = new CaseCipher(Guid.CreateVersion7(desk.Clock.GetUtcNow()), new byte[32]);
        var line = new TrackMessage(desk.Clock.GetUtcNow(), Direction.Out, "at-organisation") { Organisation = "svb", Name = "Bram" };
        var current = new CitizenCase { CaseNumber = "2026-0000001", Desk = "utrecht", Citizen = null!, CaseManager = null!, FirstLine = null!, Channel = Casework.Domain.Channel.Counter, TrackingCodeHash = "" };
        CodeNames Names(Catalogue catalogue, string language) => new(words, catalogue, language);
        var renamed = shipped.Current with
        {
            Organisations = shipped.Current.Organisations.ToDictionary(each => each.Key, each => each.Value with { Name = new("Anders", "Other") }),
        };
        var kept = MessageText.Kept(line, current, Names(shipped.Current, "nl"), Names(shipped.Current, "en"));
        var sent = line with { Sent = new(cipher.Seal(kept), Guid.Empty) };
        foreach (var language in (string[])["nl", "en"])
        {
            var before = MessageText.Of(sent, current, Names(shipped.Current, language), cipher.Open);
            MessageText.Of(line, current, Names(shipped.Current, language), cipher.Open).ShouldBe(before);
            MessageText.Of(sent, current, Names(renamed, language), cipher.Open).ShouldBe(before);
            MessageText.Of(line, current, Names(renamed, language), cipher.Open).ShouldNotBe(before);
        }
    }

    private async Task StayTheSame(TakenIn taken, string bsn)
    {
        var last = await Version(taken);
        foreach (var language in (string[])["nl", "en"])
        {
            JsonObject[] before = [];
            for (var version = 1L; version <= last; version++)
            {
                var now = await Messages(taken, version, language);
                now.Take(before.Length).Select(message => message.ToJsonString()).ShouldBe(before.Select(message => message.ToJsonString()), $"version {version}");
                before = now;
            }

            var page = (await desk.Citizen(bsn).Get($"/track/{taken.CaseNumber}", ("Accept-Language", language))).ShouldBe(200).Json["messages"]!.AsArray();
            page.Select(message => message!.ToJsonString()).ShouldBe(before.Select(message => message.ToJsonString()));
            before.ShouldNotBeEmpty();
        }
    }

    private async Task<long> Version(TakenIn taken) => (await desk.FirstLine().Get(taken.Path)).ShouldBe(200).Json["version"]!.GetValue<long>();

    private async Task<JsonObject[]> Messages(TakenIn taken, long version, string language) =>
        [.. (await desk.Auditor.Get($"/audit/cases/{taken.CaseId}/track-state?version={version}", ("Accept-Language", language))).ShouldBe(200).Json["messages"]!.AsArray().Select(message => message!.AsObject())];

    private const string Due = "2026-12-14";
}
