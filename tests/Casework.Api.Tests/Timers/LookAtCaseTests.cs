using Casework.Application.Commands;
using Casework.Domain.Cases;
using Casework.Domain.Cases.Timers;
using Npgsql;
using Wolverine.Tracking;

namespace Casework.Api.Tests.Timers;

public sealed class LookAtCaseTests(OwnDesk desk) : IClassFixture<OwnDesk>
{
    [Fact]
    public async Task an_offer_that_nobody_answers_is_escalated_and_lapses_and_the_question_never_moved()
    {
        var taken = await desk.FirstLine().TakeIn();
        var offer = await desk.FirstLine().Offer(taken);
        await WakeUpWhenDue(taken);
        (await desk.History(taken))[^1].ShouldBe("hand-off-escalated");
        await WakeUpWhenDue(taken);
        (await desk.History(taken))[^1].ShouldBe("hand-off-lapsed");
        (await desk.State(taken)).Questions[0].Holder.AtFirstLine.ShouldBeTrue();
        (await desk.Specialist("svb").Post($"{taken.Path}/hand-offs/{offer}/acceptance", new { specialistId = "bram", specialistName = "Bram" })).ShouldBeProblem(409, "already-lapsed");
    }

    [Fact]
    public async Task a_timer_that_slept_does_all_that_is_due_in_its_order_with_its_own_dates()
    {
        var taken = await desk.FirstLine().TakeIn();
        await desk.FirstLine().Offer(taken);
        var due = await Due(taken);
        desk.Clock.Advance(TimeSpan.FromDays(30));
        await WakeUp(taken, due);
        (await desk.History(taken)).TakeLast(2).ShouldBe(["hand-off-escalated", "hand-off-lapsed"]);
        await using var session = desk.Store.QuerySession();
        var events = await session.Events.FetchStreamAsync(Guid.Parse(taken.CaseId), token: TestContext.Current.CancellationToken);
        events[^2].UserName.ShouldBe("system");
        ((CaseEvent)events[^2].Data).HappenedAt.ShouldBe(due);
        ((CaseEvent)events[^1].Data).HappenedAt.ShouldBeLessThan(desk.Clock.GetUtcNow());
    }

    [Fact]
    public async Task papers_that_never_come_are_reminded_of_and_then_end_their_request()
    {
        var taken = await desk.FirstLine().TakeIn();
        await desk.FirstLine().AskForPapers(taken, DateOnly.FromDateTime(desk.Clock.GetUtcNow().AddDays(25).Date).ToString("yyyy-MM-dd"));
        await WakeUpWhenDue(taken);
        (await desk.History(taken))[^1].ShouldBe("information-request-reminded");
        await WakeUpWhenDue(taken);
        (await desk.History(taken))[^1].ShouldBe("information-request-expired");
        (await desk.State(taken)).InformationRequests[0].Status.ShouldBe(RequestStatus.Expired);
    }

    [Fact]
    public async Task mediation_to_which_not_everybody_agrees_in_time_lapses_and_can_be_offered_again()
    {
        var taken = await desk.TakeInAndHandOff();
        var dispute = await desk.FirstLine().Disagree(taken);
        var day = DateOnly.FromDateTime(desk.Clock.GetUtcNow().AddDays(10).Date).ToString("yyyy-MM-dd");
        object offer = new { disputeId = dispute, parties = new[] { "citizen", "svb" }, answerBy = day };
        var mediation = (await desk.FirstLine().Do(taken, "mediations", offer, 201)).String("mediationId");
        (await Page(taken))["mediations"]![0]!["decideBy"]!.GetValue<string>().ShouldBe(day);
        (await Page(taken))["messages"]!.AsArray().ShouldContain(message => message!["text"]!.GetValue<string>().Contains("De tijd om bezwaar te maken loopt door"));
        await desk.FirstLine().Consent(taken, mediation, "citizen");
        await WakeUpWhenDue(taken);
        (await desk.History(taken))[^1].ShouldBe("mediation-lapsed");
        (await desk.FirstLine().Get(taken.Path)).Json["mediations"]![0]!["status"]!.GetValue<string>().ShouldBe("lapsed");
        (await Page(taken))["mediations"]![0]!["state"]!.GetValue<string>().ShouldBe("lapsed");
        (await desk.Specialist("svb").Post($"{taken.Path}/mediations/{mediation}/consents", new { party = "svb", agrees = true })).ShouldBeProblem(409, "mediation-over");
        await desk.FirstLine().Do(taken, "mediations", new { disputeId = dispute, parties = new[] { "citizen", "svb" } }, 201);
    }

    private async Task<System.Text.Json.Nodes.JsonNode> Page(TakenIn taken) =>
        (await desk.Nobody.Get($"/track/{taken.CaseNumber}", ("X-Tracking-Code", taken.TrackingCode))).ShouldBe(200).Json;

    [Fact]
    public async Task a_view_that_is_not_given_is_waited_for_no_longer_and_both_sides_are_told()
    {
        var taken = await desk.TakeInAndHandOff();
        var answerBy = DateOnly.FromDateTime(desk.Clock.GetUtcNow().AddDays(15).Date).ToString("yyyy-MM-dd");
        await desk.Specialist("svb").Do(taken, $"questions/{taken.Question}/view-request", new { about = "U woont samen", answerBy }, 201);
        await WakeUpWhenDue(taken);
        (await desk.History(taken))[^1].ShouldBe("view-request-expired");
        (await desk.Specialist("svb").Get(taken.Path)).Json["questions"]![0]!["views"]![0]!["status"]!.GetValue<string>().ShouldBe("expired");
        (await desk.Nobody.Get($"/track/{taken.CaseNumber}", ("X-Tracking-Code", taken.TrackingCode))).Json["messages"]!.AsArray()
            .ShouldContain(message => message!["text"]!.GetValue<string>().StartsWith("Wij hebben geen reactie van u gekregen"));
    }

    [Fact]
    public async Task a_call_that_nobody_made_comes_to_the_coordinator_and_the_citizen_hears_that_it_is_late()
    {
        var taken = await desk.FirstLine().TakeIn();
        await desk.FirstLine().Do(taken, "call-backs", new { about = "Het bedrag", phone = "06 12345678" }, 201);
        (await desk.State(taken)).CallBacks.ShouldHaveSingleItem();
        await WakeUpWhenDue(taken);
        (await desk.History(taken))[^1].ShouldBe("call-back-overdue");
        var coordinator = desk.Coordinator();
        var item = (await coordinator.Get("/inbox?scope=mine&q=" + taken.CaseNumber)).ShouldBe(200).Json["items"]!.AsArray().ShouldHaveSingleItem()!;
        item["urgency"]!.GetValue<string>().ShouldBe("overdue");
        (await desk.Nobody.Get($"/track/{taken.CaseNumber}", ("X-Tracking-Code", taken.TrackingCode))).Json["callBacks"]![0]!["statusText"]!.GetValue<string>().ShouldStartWith("Wij zouden u uiterlijk");
    }

    [Fact]
    public async Task help_that_nobody_offers_comes_back_to_the_desk_and_the_citizen_hears_so()
    {
        var taken = await desk.FirstLine().TakeIn();
        var code = ("X-Tracking-Code", taken.TrackingCode);
        (await desk.Nobody.Post($"/track/{taken.CaseNumber}/help", new { kind = "localHelper" }, code)).ShouldBe(201);
        (await Unread(taken)).ShouldBeFalse("whoever asks others is not rung up by the desk at once");
        await WakeUpWhenDue(taken);
        (await desk.History(taken))[^1].ShouldBe("local-help-lapsed");
        (await Unread(taken)).ShouldBeTrue();
        var page = (await desk.Nobody.Get($"/track/{taken.CaseNumber}", code)).ShouldBe(200).Json;
        page["localHelp"]![0]!["statusText"]!.GetValue<string>().ShouldStartWith("Geen hulppunt kon u helpen.");
        page["messages"]!.AsArray().Select(message => message!["text"]!.GetValue<string>()).ShouldContain("Geen hulppunt kon u helpen. Het loket weet dat nu en helpt u verder.");
        (await desk.Nobody.Post($"/track/{taken.CaseNumber}/help", new { kind = "localHelper" }, code)).ShouldBe(201);
    }

    private async Task<bool> Unread(TakenIn taken) =>
        (await desk.FirstLine().Get("/inbox?scope=mine&q=" + taken.CaseNumber)).ShouldBe(200).Json["items"]!.AsArray().ShouldHaveSingleItem()!["unread"]!.GetValue<bool>();

    [Fact]
    public async Task a_wake_up_too_early_or_left_over_does_nothing()
    {
        var taken = await desk.FirstLine().TakeIn();
        var offer = await desk.FirstLine().Offer(taken);
        var due = await Due(taken);
        var history = await desk.History(taken);
        await WakeUp(taken, due);
        await WakeUp(taken, due.AddDays(-1));
        (await desk.History(taken)).ShouldBe(history);

        await desk.Specialist("svb").Accept(taken, offer);
        history = await desk.History(taken);
        desk.Clock.Advance(TimeSpan.FromDays(10));
        await WakeUp(taken, due);
        (await desk.History(taken)).ShouldBe(history);
    }

    [Fact]
    public async Task a_case_has_one_live_wake_up_written_together_with_the_event_that_needs_it()
    {
        var taken = await desk.FirstLine().TakeIn();
        var warning = (await Scheduled(taken)).ShouldHaveSingleItem();
        warning.At.ShouldBe(await Due(taken));
        warning.Transaction.ShouldBe(await TransactionOf(taken, "question-asked"));

        await desk.FirstLine().Offer(taken);
        var due = await Due(taken);
        await desk.FirstLine().Do(taken, "notes", new { text = "Gebeld" }, 201);
        var scheduled = (await Scheduled(taken)).Where(wakeUp => wakeUp.At != warning.At).ShouldHaveSingleItem();
        scheduled.At.ShouldBe(due);
        scheduled.Transaction.ShouldBe(await TransactionOf(taken, "hand-off-proposed"));

        await WakeUpWhenDue(taken);
        due = await Due(taken);
        (await Scheduled(taken)).Count(wakeUp => wakeUp.At == due).ShouldBe(1);
    }

    private async Task<DateTimeOffset> Due(TakenIn taken) => WhatIsDue.Next(await desk.State(taken))!.Value;

    private async Task WakeUpWhenDue(TakenIn taken)
    {
        var due = await Due(taken);
        desk.Clock.SetUtcNow(due);
        await WakeUp(taken, due);
    }

    private Task WakeUp(TakenIn taken, DateTimeOffset due) => desk.Host.InvokeMessageAndWaitAsync(new LookAtCase(Guid.Parse(taken.CaseId), due));

    /// <summary>The scheduled messages of the case as they lie in the database, so that a restart finds them.</summary>
    private async Task<List<(DateTimeOffset At, string Transaction)>> Scheduled(TakenIn taken)
    {
        List<(DateTimeOffset, string)> found = [];
        await using var reader = await Read($"""
            select execution_time, xmin::text from {desk.Schema}_messages.wolverine_incoming_envelopes
            where status = 'Scheduled' and position(convert_to('{taken.CaseId}', 'UTF8') in body) > 0
            """);
        while (await reader.ReadAsync(TestContext.Current.CancellationToken)) found.Add((reader.GetFieldValue<DateTimeOffset>(0), reader.GetString(1)));
        return found;
    }

    private async Task<string> TransactionOf(TakenIn taken, string happened)
    {
        await using var reader = await Read($"select xmin::text from {desk.Schema}.mt_events where stream_id = '{taken.CaseId}' and type = '{happened}'");
        await reader.ReadAsync(TestContext.Current.CancellationToken);
        return reader.GetString(0);
    }

    private static async Task<NpgsqlDataReader> Read(string sql)
    {
        var connection = new NpgsqlConnection(Environment.GetEnvironmentVariable("ConnectionStrings__casework"));
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        return await new NpgsqlCommand(sql, connection).ExecuteReaderAsync(System.Data.CommandBehavior.CloseConnection, TestContext.Current.CancellationToken);
    }
}
