using System.Text.Json.Nodes;
using Casework.Application.Jobs;
using Casework.Application.Store;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Npgsql;

namespace Casework.Api.Tests.Jobs;

/// <summary>One act on many cases, as a job: progress, outcomes, stop, undo.</summary>
public sealed class BulkTests(OwnDesk desk) : IClassFixture<OwnDesk>
{
    private readonly string _run = Guid.NewGuid().ToString("n")[..8];

    private Person Official => desk.FirstLine("bulk-" + _run);

    [Fact]
    public async Task all_that_match_are_assigned_and_each_outcome_is_told()
    {
        var colleague = "colleague-" + _run;
        await desk.FirstLine(colleague).Get("/inbox");
        TakenIn[] taken = [await Official.TakeIn(null, "passport"), await Official.TakeIn(null, "passport"), await Official.TakeIn(null, "aow-pension")];
        var job = await Begin(Official, new { act = "assign", matching = new { scope = "mine", service = "passport" }, body = new { officialId = colleague, reason = "Verdeeld" } }, total: 2);
        (await Done(Official, job)).ShouldBe((2, 2, 0, 0));
        (await Outcomes(Official, job)).Select(each => each.CaseId).ShouldBe(taken[..2].Select(each => each.CaseId), ignoreOrder: true);
        (await Official.Get(taken[0].Path)).Json["caseManager"]!["officialId"]!.GetValue<string>().ShouldBe(colleague);
        (await Official.Get(taken[2].Path)).Json["caseManager"]!["officialId"]!.GetValue<string>().ShouldBe("bulk-" + _run);
    }

    [Fact]
    public async Task what_the_rules_refuse_is_refused_and_what_is_so_already_is_skipped()
    {
        TakenIn[] taken = [await Official.TakeIn(), await Official.TakeIn(), await Official.TakeIn()];
        await Official.Do(taken[1], $"questions/{taken[1].Question}/answer", new { text = "Zo" });
        await Official.Do(taken[2], $"questions/{taken[2].Question}/answer", new { text = "Zo" });
        await Official.Do(taken[2], "closure", new { result = "done" });
        var job = await Begin(Official, new { act = "close", cases = taken.Select(each => each.CaseId).Append(Guid.NewGuid().ToString()), body = new { result = "done" } }, total: 4);
        (await Done(Official, job)).ShouldBe((4, 1, 2, 1));
        (await Outcomes(Official, job)).Select(each => (each.Outcome, each.Code)).ShouldBe([("refused", "open-questions"), ("accepted", null), ("skipped", "case-closed"), ("refused", "not-found")]);

        var again = await Begin(Official, new { act = "assign", cases = new[] { taken[1].CaseId }, body = new { officialId = "bulk-" + _run, reason = "Toch ik" } }, total: 1);
        await Done(Official, again);
        (await Outcomes(Official, again)).Single().ShouldBe((taken[1].CaseId, "refused", "case-closed"));
        var mine = await Begin(Official, new { act = "take", cases = new[] { taken[0].CaseId } }, total: 1);
        await Done(Official, mine);
        (await Outcomes(Official, mine)).Single().ShouldBe((taken[0].CaseId, "skipped", "already-assigned"));
    }

    [Fact]
    public async Task what_was_given_back_a_colleague_takes_and_not_what_a_colleague_works_on()
    {
        TakenIn[] taken = [await Official.TakeIn(), await Official.TakeIn()];
        var back = await Begin(Official, new { act = "giveBack", cases = new[] { taken[0].CaseId } }, total: 1);
        (await Done(Official, back)).ShouldBe((1, 1, 0, 0));
        var other = desk.FirstLine("taker-" + _run);
        await other.Get("/inbox");
        var job = await Begin(other, new { act = "take", cases = taken.Select(each => each.CaseId) }, total: 2);
        await Done(other, job);
        (await Outcomes(other, job)).Select(each => (each.Outcome, each.Code)).ShouldBe([("accepted", null), ("refused", "not-the-case-manager")]);
    }

    [Fact]
    public async Task an_undo_takes_each_act_back_and_answers_are_never_taken_back()
    {
        TakenIn[] taken = [await Official.TakeIn(), await Official.TakeIn()];
        var colleague = "undo-" + _run;
        await desk.FirstLine(colleague).Get("/inbox");
        var job = await Begin(Official, new { act = "assign", cases = taken.Select(each => each.CaseId), body = new { officialId = colleague, reason = "Verkeerd" } }, total: 2);
        await Done(Official, job);
        var undo = (await Official.Post($"/jobs/{job}/undo")).ShouldBe(202).String("jobId");
        (await Done(Official, undo)).ShouldBe((2, 2, 0, 0));
        foreach (var each in taken) (await Official.Get(each.Path)).Json["caseManager"]!["officialId"]!.GetValue<string>().ShouldBe("bulk-" + _run);

        var answers = await Begin(Official, new { act = "answer", cases = taken.Select(each => each.CaseId), body = new { text = "Het antwoord" } }, total: 2);
        (await Done(Official, answers)).ShouldBe((2, 2, 0, 0));
        (await Official.Post($"/jobs/{answers}/undo")).ShouldBeProblem(409, "not-undoable");
    }

    [Fact]
    public async Task every_free_question_is_offered_and_the_offers_are_withdrawn_by_an_undo()
    {
        TakenIn[] taken = [await Official.TakeIn(null, "aow-pension", "aow-pension"), await Official.TakeIn(null, "aow-pension")];
        var job = await Begin(Official, new { act = "handOff", cases = taken.Select(each => each.CaseId), body = new { organisation = "svb", reason = "Hoort daar", summary = "Zie de vraag", warm = false } }, total: 2);
        (await Done(Official, job)).ShouldBe((2, 2, 0, 0));
        (await Official.Get(taken[0].Path)).Json["handOffs"]![0]!["questionIds"]!.AsArray().Count.ShouldBe(2);
        var undo = (await Official.Post($"/jobs/{job}/undo")).ShouldBe(202).String("jobId");
        (await Done(Official, undo)).ShouldBe((2, 2, 0, 0));
        (await desk.Specialist("svb").Get("/inbox?view=offered&limit=200")).Json["items"]!.AsArray().ShouldNotContain(item => item!["caseId"]!.GetValue<string>() == taken[0].CaseId);
    }

    [Fact]
    public async Task a_stopped_job_goes_on_when_it_is_told_to_and_is_nobody_elses()
    {
        var taken = new List<TakenIn>();
        for (var i = 0; i < 12; i++) taken.Add(await Official.TakeIn());
        var colleague = "stop-" + _run;
        await desk.FirstLine(colleague).Get("/inbox");
        var job = await Begin(Official, new { act = "assign", cases = taken.Select(each => each.CaseId), body = new { officialId = colleague, reason = "Verdeeld" } }, total: 12);
        var stopped = (await Official.Post($"/jobs/{job}/stop")).Status;
        stopped.ShouldBeOneOf(204, 409);
        if (stopped == 204)
        {
            (await Official.Get($"/jobs/{job}")).Json["state"]!.GetValue<string>().ShouldBe("stopped");
            (await Official.Post($"/jobs/{job}/resumption")).ShouldBe(204);
        }

        var early = await Official.Post($"/jobs/{job}/undo");
        if (early.Status == 409) early.ShouldBeProblem(409, "job-running");
        else await Done(Official, early.ShouldBe(202).String("jobId"));
        (await Done(Official, job)).ShouldBe((12, 12, 0, 0));
        (await Official.Post($"/jobs/{job}/stop")).ShouldBeProblem(409, "job-done");
        foreach (var path in (string[])["", "/outcomes"]) (await desk.FirstLine(colleague).Get($"/jobs/{job}{path}")).ShouldBeProblem(404, "not-found");
        var types = await desk.History(taken[0]);
        types.Count(type => type == "case-assigned").ShouldBe(1);
        (await Official.Get($"/jobs/{job}/outcomes?limit=5")).Json["next"].ShouldNotBeNull();
    }

    [Fact]
    public async Task asked_again_under_its_key_it_is_the_same_job_and_a_month_later_it_is_gone()
    {
        var taken = await Official.TakeIn();
        var key = ("Idempotency-Key", "bulk-" + _run);
        object body = new { act = "giveBack", cases = new[] { taken.CaseId } };
        var both = await Task.WhenAll(Official.Post("/inbox/bulk", body, key), Official.Post("/inbox/bulk", body, key));
        var job = both[0].ShouldBe(202).String("jobId");
        both[1].ShouldBe(202).String("jobId").ShouldBe(job);
        (await Done(Official, job)).ShouldBe((1, 1, 0, 0));
        (await Official.Post("/inbox/bulk", body, key)).ShouldBe(202).String("jobId").ShouldBe(job);
        (await Official.Post("/inbox/bulk", new { act = "close", cases = new[] { taken.CaseId } }, key)).ShouldBeProblem(409, "idempotency-key-reused");
        (await desk.History(taken)).Count(type => type == "case-assigned").ShouldBe(1);

        await using var source = NpgsqlDataSource.Create(desk.Host.Services.GetRequiredService<StoreSettings>().OwnerConnection);
        await using var older = source.CreateCommand($"update {desk.Schema}.mt_doc_job set created_at = created_at - interval '31 days' where id = '{job}'");
        await older.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        await desk.Host.Services.GetServices<IHostedService>().OfType<JobPurge>().Single().Purge(TestContext.Current.CancellationToken);
        (await Official.Get($"/jobs/{job}")).ShouldBeProblem(404, "not-found");
    }

    [Theory]
    [InlineData("""{"act":"dance","cases":["019a2f6e-1c00-7f00-8000-000000000031"]}""")]
    [InlineData("""{"act":"close"}""")]
    [InlineData("""{"act":"close","cases":[]}""")]
    [InlineData("""{"act":"close","cases":["019a2f6e-1c00-7f00-8000-000000000031"],"matching":{}}""")]
    [InlineData("""{"act":"assign","cases":["019a2f6e-1c00-7f00-8000-000000000031"],"body":{"reason":"x"}}""")]
    [InlineData("""{"act":"close","matching":{"status":"asleep"}}""")]
    public async Task what_no_case_could_take_is_refused_at_once(string body) =>
        (await Official.Send(HttpMethod.Post, "/inbox/bulk", body)).ShouldBeProblem(400, "invalid-input");

    [Fact]
    public async Task all_work_of_a_sick_colleague_goes_to_others_in_one_act()
    {
        var (sick, first, second) = ("sick-" + _run, "first-" + _run, "second-" + _run);
        foreach (var name in (string[])[first, second]) await desk.FirstLine(name).Get("/inbox");
        var taken = new List<TakenIn>();
        for (var i = 0; i < 4; i++) taken.Add(await desk.FirstLine(sick).TakeIn());
        (await Official.Post($"/officials/{sick}/hand-over", new { to = new[] { first }, reason = "Ziek" })).ShouldBeProblem(403, "not-allowed");
        (await desk.Coordinator().Post($"/officials/{sick}/hand-over", new { to = new[] { "nobody" }, reason = "Ziek" })).ShouldBeProblem(400, "unknown-official");
        var job = (await desk.Coordinator().Post($"/officials/{sick}/hand-over", new { to = new[] { first, second }, reason = "Ziek" })).ShouldBe(202);
        job.Json["total"]!.GetValue<long>().ShouldBe(4);
        (await Done(desk.Coordinator(), job.String("jobId"))).ShouldBe((4, 4, 0, 0));
        (await desk.FirstLine(sick).Get("/inbox?view=mine")).Json["items"]!.AsArray().ShouldBeEmpty();
        foreach (var name in (string[])[first, second]) (await desk.FirstLine(name).Get("/inbox?view=mine")).Json["items"]!.AsArray().Count.ShouldBe(2);
    }

    private static async Task<string> Begin(Person official, object body, long total)
    {
        var answer = (await official.Post("/inbox/bulk", body)).ShouldBe(202);
        answer.Json["total"]!.GetValue<long>().ShouldBe(total);
        return answer.String("jobId");
    }

    private static async Task<(long Done, long Accepted, long Refused, long Skipped)> Done(Person official, string job)
    {
        JsonNode? progress = null;
        await Waiting.Until(async () => (progress = (await official.Get($"/jobs/{job}")).ShouldBe(200).Json)["state"]!.GetValue<string>() == "done", () => $"the job to be done: {progress?.ToJsonString()}");
        return (progress!["done"]!.GetValue<long>(), progress["accepted"]!.GetValue<long>(), progress["refused"]!.GetValue<long>(), progress["skipped"]!.GetValue<long>());
    }

    private static async Task<List<(string CaseId, string Outcome, string? Code)>> Outcomes(Person official, string job) =>
        [.. (await official.Get($"/jobs/{job}/outcomes?limit=200")).ShouldBe(200).Json["items"]!.AsArray()
            .Select(each => (each!["caseId"]!.GetValue<string>(), each["outcome"]!.GetValue<string>(), each["code"]?.GetValue<string>()))];
}
