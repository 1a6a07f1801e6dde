using System.Diagnostics;
using System.Text.Json;
using Casework.Api.Tests.Export;
using Casework.Application.Store;
using Casework.Domain.Cases;
using Casework.Import.Mappings;
using Casework.Import.Recording;
using Casework.Import.Running;
using Casework.Import.Translation;
using Casework.Projections.Cases;
using Casework.Projections.Vault;
using Marten;
using Microsoft.Extensions.DependencyInjection;

namespace Casework.Api.Tests.Import;

[Collection("samples")]
public sealed class LogImportTests(SampleDesk samples, ITestOutputHelper output)
{
    private static readonly string Receipt = Sample("receipt.xes.gz");
    private static readonly Mapping ReceiptMapping = MappingFile.Load(Sample("receipt.map.yaml")).Mapping!;
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task the_receipt_log_is_in_the_store_whole_and_a_second_import_adds_nothing()
    {
        await using var session = samples.Desk.Store.QuerySession();
        var before = await Count(session, "receipt");
        var watch = Stopwatch.StartNew();

        var again = await samples.Run(Receipt, ReceiptMapping);

        before.ShouldBe((1_434, 8_577, 3_853));
        again.ShouldSatisfyAllConditions(
            () => again.Cases.ShouldBe(0), () => again.Events.ShouldBe(0), () => again.Skipped.ShouldBe(1_434), () => again.Whole.ShouldBeTrue());
        (await Count(session, "receipt")).ShouldBe(before);
        output.WriteLine($"receipt log: {samples.StartedIn.TotalSeconds:0.0} s to ready, {watch.Elapsed.TotalSeconds:0.0} s for a second import");
    }

    [Fact]
    public async Task the_help_desk_log_is_recorded_whole()
    {
        var watch = Stopwatch.StartNew();

        var outcome = await samples.Run(Sample("helpdesk.xes.gz"), MappingFile.Load(Sample("helpdesk.map.yaml")).Mapping!);

        (outcome.Cases, outcome.Events, outcome.HandOffs).ShouldBe((4_580, 21_348, 11));
        outcome.Whole.ShouldBeTrue();
        await using var session = samples.Desk.Store.QuerySession();
        (await Count(session, "helpdesk")).ShouldBe((4_580, 21_348, 11));
        output.WriteLine($"help desk log: {watch.Elapsed.TotalSeconds:0.0} s");
    }

    [Fact]
    public async Task finished_and_unfinished_cases_are_told_apart_and_the_inline_state_agrees_with_the_events()
    {
        await using var session = samples.Desk.Store.QuerySession();
        var closures = await session.Events.QueryAllRawEvents().Where(each => each.EventTypeName == "case-closed").ToListAsync(Cancellation);
        var ofTheSample = closures.Where(each => ((CaseClosed)each.Data).By.Id == "import:receipt").Select(each => each.StreamId).Take(20);
        var states = await session.LoadManyAsync<CaseRecord>(Cancellation, [.. ofTheSample]);

        closures.Select(each => (CaseClosed)each.Data).Count(each => each.Result == ImportedResult.Unfinished && each.By.Id == "import:receipt").ShouldBe(105);
        states.Count.ShouldBe(20);
        foreach (var state in states)
        {
            state.State.IsClosed.ShouldBeTrue();
            state.CaseNumber.ShouldStartWith("2026-");
            JsonSerializer.Serialize(await session.Events.AggregateStreamAsync<CaseRecord>(state.Id, token: Cancellation)).ShouldBe(JsonSerializer.Serialize(state));
        }
    }

    [Fact]
    public async Task an_imported_event_says_when_it_was_so_who_did_it_and_that_it_was_imported()
    {
        await using var session = samples.Desk.Store.QuerySession();
        var opened = (await session.Events.QueryAllRawEvents().Where(each => each.EventTypeName == "case-opened" && each.UserName == "import").OrderBy(each => each.Sequence).Take(1).ToListAsync(Cancellation))[0];
        var stream = await session.Events.FetchStreamAsync(opened.StreamId, token: Cancellation);
        var intake = (CaseOpened)opened.Data;
        var keys = samples.Desk.Host.Services.GetRequiredService<KeyRing>();
        await keys.Fetch(session, [opened.StreamId], Cancellation);

        intake.Source.ShouldBe("import:receipt");
        intake.By.Id.ShouldStartWith("import:receipt/Resource");
        intake.By.Organisation!.ShouldStartWith("import:receipt/Group");
        intake.HappenedAt.Year.ShouldBeInRange(2010, 2012);
        opened.Timestamp.Year.ShouldBe(2026);
        stream.ShouldAllBe(each => each.UserName == "import" && each.CausationId == "import");
        SourceFactJson.Read(keys.Open(intake.Origin!.Facts)!).ShouldContain(fact => fact.Key == "concept:name" && fact.Value == intake.ExternalReference);
    }

    [Fact]
    public async Task imported_cases_take_no_citizens_place_and_start_no_timer()
    {
        await using var session = samples.Desk.Store.QuerySession();

        (await session.Query<OpenCaseOf>().CountAsync(Cancellation)).ShouldBe(1, "the demonstration case's");
        (await session.Query<StoredAnswer>().AnyAsync(Cancellation)).ShouldBeFalse();
    }

    [Fact]
    public async Task imports_of_one_log_at_the_same_moment_record_each_case_once()
    {
        var (file, mapping) = SampleDesk.Csv("twice", Enumerable.Range(1, 250).SelectMany(i => new[] { $"{i},Start,2026-01-01T10:00:00Z", $"{i},Closed,2026-01-02T10:00:00Z" }));

        var outcomes = await Task.WhenAll(samples.Run(file, mapping), samples.Run(file, mapping), samples.Run(file, mapping));

        outcomes.Sum(each => each.Cases).ShouldBe(250);
        outcomes.Sum(each => each.Skipped).ShouldBe(500);
        outcomes.ShouldAllBe(each => each.Whole);
        await using var session = samples.Desk.Store.QuerySession();
        (await Count(session, "twice")).ShouldBe((250, 500, 0));
    }

    [Fact]
    public async Task what_stops_an_import_leaves_an_account_and_a_repeat_goes_on()
    {
        var (file, mapping) = SampleDesk.Csv("stopped", Enumerable.Range(1, 250).Select(i => $"{i},Start,2026-01-01T10:00:00Z"));

        var stopped = await Should.ThrowAsync<ImportStoppedException>(() => samples.Import.Run(
            file, mapping, now => { if (now.Cases == 200) throw new IOException("the disk is gone"); }, Cancellation));

        stopped.Outcome.Cases.ShouldBe(200);
        (await samples.Run(file, mapping)).ShouldSatisfyAllConditions(again => again.Cases.ShouldBe(50), again => again.Skipped.ShouldBe(200));
    }

    [Fact]
    public async Task two_logs_that_both_number_from_1_are_exported_under_names_that_tell_them_apart()
    {
        foreach (var name in new[] { "one", "other" })
        {
            var (file, mapping) = SampleDesk.Csv($"from-1-{name}", "1,Start,2026-01-01T10:00:00Z", "2,Start,2026-01-01T10:00:00Z");
            await samples.Run(file, mapping);
        }

        var names = Exported.Traces((await samples.Desk.Export("format=xes")).Bytes).Select(trace => trace.Find("concept:name")).ToArray();
        names.Length.ShouldBeGreaterThan(1_434);
        names.ShouldBeUnique();
    }

    [Fact]
    public async Task a_broken_trace_is_listed_and_the_others_are_recorded()
    {
        var (file, mapping) = SampleDesk.Csv("broken",
            "1,Start,2026-01-01T10:00:00Z", "2,Start,yesterday", "3,St\0art,2026-01-01T10:00:00Z", "4,Start,9999-12-31T10:00:00Z", "5,Start,2026-01-01T10:00:00Z");

        var outcome = await samples.Run(file, mapping);

        outcome.Cases.ShouldBe(2);
        outcome.Whole.ShouldBeFalse();
        outcome.Broken.Select(each => (each.Id, each.Reason)).ShouldBe(
        [
            ("2", "event 1 (line 3): 'time' is no date: 'yesterday'"),
            ("3", "a name holds the character U+0000, which the store cannot keep"),
            ("4", "it begins in the year 9999"),
        ]);
    }

    [Fact]
    public async Task a_case_that_stays_open_is_the_coordinators_and_is_worked_on_like_any_other()
    {
        var (file, mapping) = SampleDesk.Csv("open", "1,Start,2026-01-01T10:00:00Z");
        await samples.Run(file, mapping with { KeepOpen = true, Desk = "groningen" });
        await using var session = samples.Desk.Store.QuerySession();

        var state = (await session.Query<CaseRecord>().Where(each => each.State.Imported && !each.State.IsClosed && each.State.Desk == "groningen").SingleAsync(Cancellation)).State;

        var coordinator = samples.Desk.Host.Services.GetRequiredService<Domain.Catalogues.Catalogue>().Desks["groningen"].Coordinator;
        state.CaseManager.OfficialId.ShouldBe(coordinator.OfficialId);
        (await samples.Desk.SignIn(coordinator.OfficialId, "coordinator", "groningen").Post($"/cases/{state.Id}/hand-offs", new
        {
            questionIds = new[] { state.Questions[0].Id },
            organisation = "svb",
            reason = "Alleen zij kunnen dit",
            summary = "Overgenomen",
            warm = false,
        })).ShouldBe(201);
    }

    private static string Sample(string file) => Path.Combine(AppContext.BaseDirectory, "samples", file);

    private static async Task<(int Cases, int Events, int HandOffs)> Count(IQuerySession session, string source)
    {
        var schema = session.DocumentStore.Options.Events.DatabaseSchemaName;
        var of = $"from {schema}.mt_events where stream_id in (select stream_id from {schema}.mt_events where type = 'case-opened' and data ->> 'source' = ?)";
        async Task<int> One(string what) => (await session.AdvancedSql.QueryAsync<int>($"select count(*)::int {of} {what}", Cancellation, $"import:{source}"))[0];
        return (await One("and version = 1"), await One("and data -> 'origin' ->> 'index' is not null"), await One("and type = 'hand-off-recorded'"));
    }
}

[CollectionDefinition("samples")]
public sealed class Samples : ICollectionFixture<SampleDesk>;
