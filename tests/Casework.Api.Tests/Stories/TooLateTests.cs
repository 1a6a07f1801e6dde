using System.Text.Json.Nodes;
using Casework.Application.Commands;
using Casework.Domain;
using Casework.Domain.Cases;
using Casework.Domain.Cases.Timers;
using Casework.Domain.Catalogues;
using Casework.Domain.Terms;
using Wolverine.Tracking;

namespace Casework.Api.Tests.Stories;

/// <summary>Story D: too late.</summary>
public sealed class TooLateTests(OwnDesk desk) : IClassFixture<OwnDesk>
{
    [Fact]
    public async Task an_application_is_extended_late_and_paid_for_to_the_cent()
    {
        // Eight weeks before the next Whit Monday that can still be waited for; without a statutory term the day after it is the last.
        var year = LocalDay.Of(desk.Clock.GetUtcNow().AddDays(57)).Year;
        var whitMonday = new[] { year, year + 1 }.Select(y => Holidays.Of(y).WhitMonday).First(day => LocalDay.StartOf(day.AddDays(-56)) > desk.Clock.GetUtcNow());
        Clock(whitMonday.AddDays(-56));
        var bsn = Scenarios.NewBsn();
        var taken = await desk.FirstLine().TakeIn(bsn);
        taken.Answer.Json["questions"]![0]!["decideBy"].Day().ShouldBe(whitMonday.AddDays(1));
        await desk.Specialist("svb").Accept(taken, await desk.FirstLine().Offer(taken));

        await Until(taken, whitMonday.AddDays(-7));
        (await desk.History(taken))[^1].ShouldBe("term-due-soon");
        (await Row())["urgency"]!.GetValue<string>().ShouldBe("dueSoon");
        (await desk.Specialist("svb").Get($"/inbox?view=dueSoon&scope=organisation&q={taken.CaseNumber}")).Json["items"]!.AsArray().Count.ShouldBe(1);
        (await desk.Specialist("svb").Get("/inbox/counts")).Json["dueSoon"]!.GetValue<int>().ShouldBeGreaterThan(0);
        var announced = DutchCalendar.Roll(whitMonday.AddDays(28));
        await desk.Specialist("svb").Do(taken, $"questions/{taken.Question}/term/extension", new { reason = "Wij wachten op een advies", until = announced });
        (await Term())["decideBy"].Day().ShouldBe(announced);
        (await Track())["questions"]![0]!["dateChanges"]!.AsArray().ShouldHaveSingleItem()!["was"].Day().ShouldBe(whitMonday.AddDays(1));

        await Until(taken, announced);
        (await Letter()).ShouldBe(200).Json["premature"]!.GetValue<bool>().ShouldBeTrue();
        await Until(taken, announced.AddDays(2));
        (await desk.History(taken)).TakeLast(3).ShouldBe(["term-due-soon", "notice-of-default-received", "term-overdue"]);
        (await Row())["urgency"]!.GetValue<string>().ShouldBe("overdue");
        (await Letter()).ShouldBe(200).Json["premature"]!.GetValue<bool>().ShouldBeFalse();

        var graceEnd = DutchCalendar.Roll(announced.AddDays(16));
        (await Term())["penalty"]!["amountCents"]!.GetValue<int>().ShouldBe(0);
        (await Track())["questions"]![0]!["penalty"]!["text"]!.GetValue<string>().ShouldContain("Wij hebben nog tot en met");
        await Until(taken, graceEnd.AddDays(1));
        (await desk.History(taken))[^1].ShouldBe("penalty-started");
        var penalty = (await Term())["penalty"]!;
        penalty["days"]!.GetValue<int>().ShouldBe(1);
        penalty["amountCents"]!.GetValue<int>().ShouldBe(2300);
        penalty["final"]!.GetValue<bool>().ShouldBeFalse();
        (await Track())["messages"]!.AsArray().Last()!["text"]!.GetValue<string>().ShouldStartWith("Wij hebben nog steeds niet beslist.");

        // Day 20 of the penalty: the day of the decision is free (rules, U3), so 19 days cost 14 x 23 and 5 x 35 euros.
        await Until(taken, graceEnd.AddDays(20));
        await desk.Specialist("svb").Decide(taken);
        await Until(taken, graceEnd.AddDays(40));
        penalty = (await Term())["penalty"]!;
        penalty["days"]!.GetValue<int>().ShouldBe(19);
        penalty["amountCents"]!.GetValue<int>().ShouldBe(49_700);
        penalty["final"]!.GetValue<bool>().ShouldBeTrue();
        penalty["steps"]!.AsArray().Select(step => step!["explanation"]!.GetValue<string>()).ShouldContain("Na 19 dagen is de dwangsom € 497.");
        var told = (await Track())["questions"]![0]!["penalty"]!;
        told["amountCents"]!.GetValue<int>().ShouldBe(49_700);
        told["text"]!.GetValue<string>().ShouldContain("Voor 19 dagen betalen wij u € 497.");
        told["calculation"]!.AsArray().Count.ShouldBeGreaterThan(4);

        // As the auditor asks for it: what had run on the fifteenth day.
        var then = LocalDay.StartOf(graceEnd.AddDays(15)).AddHours(12).ToUniversalTime().ToString("yyyy-MM-ddTHH:mm:ssZ");
        var state = (await desk.Auditor.Get($"/audit/cases/{taken.CaseId}/state?at={then}&axis=happened")).ShouldBe(200).Json;
        state["questions"]![0]!["term"]!["penalty"]!["amountCents"]!.GetValue<int>().ShouldBe((14 * 2300) + 3500);

        async Task<JsonNode> Term() => (await desk.Specialist("svb").Get(taken.Path)).ShouldBe(200).Json["questions"]![0]!["term"]!;
        async Task<JsonNode> Track() => (await desk.Citizen(bsn).Get($"/track/{taken.CaseNumber}")).ShouldBe(200).Json;
        async Task<JsonNode> Row() => (await desk.Specialist("svb").Get($"/inbox?scope=organisation&q={taken.CaseNumber}")).ShouldBe(200).Json["items"]!.AsArray().ShouldHaveSingleItem()!;
        Task<Answer> Letter() => desk.Citizen(bsn).Post($"/track/{taken.CaseNumber}/notice-of-default");
    }

    [Fact]
    public async Task where_an_act_rules_the_penalty_out_the_citizen_reads_so_and_nothing_runs()
    {
        var bsn = Scenarios.NewBsn();
        var taken = await desk.FirstLine().TakeIn(bsn);
        await using (var session = desk.Store.LightweightSession())
        {
            session.Events.Append(Guid.Parse(taken.CaseId), new QuestionServiceNamed(
                Guid.Parse(taken.Question), "aow-pension", "child-benefit", "svb", new(8, TermUnit.Weeks, "Awb 4:13", "Voorbeeldwet 12(2)"), null, null, "2026-11", 5)
            { HappenedAt = desk.Clock.GetUtcNow(), By = new("anna", "Anna", Role.FirstLine, "utrecht") });
            await session.SaveChangesAsync(TestContext.Current.CancellationToken);
        }

        var (due, citizen) = (LocalDay.Of(desk.Clock.GetUtcNow()).AddDays(70), desk.Citizen(bsn));
        await Until(taken, due);
        (await Track())["messages"]!.AsArray().Last()!["text"]!.GetValue<string>().ShouldEndWith("Bij deze vraag hoeven wij u geen geld te betalen.");
        (await citizen.Post($"/track/{taken.CaseNumber}/notice-of-default")).ShouldBe(200).Json["premature"]!.GetValue<bool>().ShouldBeFalse();
        await Until(taken, due.AddDays(70));
        (await desk.History(taken))[^1].ShouldBe("notice-of-default-received");

        var told = (await Track())["questions"]![0]!["penalty"]!;
        (told["amountCents"]!.GetValue<int>(), told["final"]!.GetValue<bool>()).ShouldBe((0, true));
        told["text"]!.GetValue<string>().ShouldStartWith("Voor een te laat besluit op deze vraag krijgt u geen geld (Voorbeeldwet 12(2)).");
        told["calculation"]!.AsArray().ShouldHaveSingleItem()!.GetValue<string>().ShouldBe("Er is geen dwangsom, omdat een andere wet de dwangsom uitsluit.");
        (await desk.FirstLine().Get(taken.Path)).Json["questions"]![0]!["term"]!["penalty"]!["excludedBy"]!.GetValue<string>().ShouldBe("Voorbeeldwet 12(2)");

        async Task<JsonNode> Track() => (await citizen.Get($"/track/{taken.CaseNumber}")).ShouldBe(200).Json;
    }

    [Fact]
    public async Task a_delay_that_the_citizen_agreed_to_ends_by_itself_and_the_citizen_hears_of_it()
    {
        var taken = await desk.TakeInAndHandOff();
        var last = LocalDay.Of(desk.Clock.GetUtcNow()).AddDays(13);
        await desk.Specialist("svb").Do(taken, $"questions/{taken.Question}/term/suspension", new { ground = "4:15-2-a", reason = "Eerst mediation", until = last });
        await Until(taken, last.AddDays(1));
        (await desk.History(taken))[^1].ShouldBe("term-resumed");
        var page = (await desk.Nobody.Get($"/track/{taken.CaseNumber}", ("X-Tracking-Code", taken.TrackingCode))).ShouldBe(200).Json;
        page["messages"]!.AsArray().Last()!["text"]!.GetValue<string>().ShouldContain("omdat u schriftelijk akkoord ging met uitstel. Hij loopt nu weer.");
        (await desk.Specialist("svb").Get(taken.Path)).Json["questions"]![0]!["term"]!["suspended"]!.GetValue<bool>().ShouldBeFalse();
    }

    /// <summary>The clock goes on to noon of that day, and every wake-up on the way is played at its moment.</summary>
    private async Task Until(TakenIn taken, DateOnly day)
    {
        var noon = LocalDay.StartOf(day).AddHours(12);
        while (WhatIsDue.Next(await desk.State(taken)) is { } due && due <= noon)
        {
            desk.Clock.SetUtcNow(due);
            await desk.Host.InvokeMessageAndWaitAsync(new LookAtCase(Guid.Parse(taken.CaseId), due));
        }

        Clock(day);
    }

    private void Clock(DateOnly day) => desk.Clock.SetUtcNow(LocalDay.StartOf(day).AddHours(12).ToUniversalTime());
}

file static class Days
{
    public static DateOnly Day(this JsonNode? day) => DateOnly.ParseExact(day!.GetValue<string>(), "yyyy-MM-dd");
}
