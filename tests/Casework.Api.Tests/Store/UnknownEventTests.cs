using Casework.Api.Tests.Export;
using Casework.Api.Tests.Proof;

namespace Casework.Api.Tests.Store;

/// <summary>An event that nobody knows, straight in the database: every reader names its type and position, and none passes it over.</summary>
public sealed class UnknownEventTests(UnknownEventTests.Desk desk) : IClassFixture<UnknownEventTests.Desk>
{
    private const string Kind = "coffee-spilt";

    [Fact]
    public async Task whoever_reads_the_case_is_told()
    {
        var (taken, position) = await desk.Spilt();
        var version = await desk.Ask<long>($"select max(version) from {"{0}"}.mt_events where stream_id = '{taken.CaseId}'");
        foreach (var (person, path) in (IEnumerable<(Person, string)>)[(desk.FirstLine(), taken.Path), .. ((string[])["history", $"state?version={version}"]).Select(part => (desk.Auditor, $"/audit/cases/{taken.CaseId}/{part}"))])
        {
            var answer = await person.Get(path);
            answer.ShouldBeProblem(500, "unknown-event");
            answer.Json["detail"]!.GetValue<string>().ShouldStartWith($"De gebeurtenis op plaats {position} is van het type {Kind}.", Case.Sensitive, path);
        }

        (await desk.Auditor.Get($"/audit/cases/{taken.CaseId}/state?version={version - 1}")).ShouldBe(200);
    }

    [Theory, InlineData("xes"), InlineData("ocel")]
    public async Task a_log_for_process_mining_is_refused(string format)
    {
        var (taken, position) = await desk.Spilt();
        var answer = await desk.Auditor.Get($"/audit/export?format={format}&caseId={taken.CaseId}");
        answer.ShouldBeProblem(409, "unknown-event");
        answer.Json["detail"]!.GetValue<string>().ShouldContain($"{position}");

        var file = Path.Combine(Path.GetTempPath(), Guid.NewGuid() + ".out");
        var command = await desk.RunCommand("export", format, file, "--case", taken.CaseId);
        (command.ExitCode, command.Errors.Trim()).ShouldBe((1, $"unknown-event: type {Kind}, position {position}"));
        File.Exists(file).ShouldBeFalse();
    }

    [Fact]
    public async Task the_bundle_holds_the_row_as_it_stands_and_its_manifest_names_it()
    {
        var (taken, position) = await desk.Spilt();
        await desk.Sealed();
        var text = Exported.Unzipped((await desk.Export($"format=bundle&caseId={taken.CaseId}")).Bytes);
        text.ShouldContain($"\"type\":\"{Kind}\"");
        text.ShouldContain($"\"type\": \"{Kind}\",\n      \"position\": {position}");
        (await desk.Verify()).Text.ShouldContain("Nothing was altered", Case.Sensitive, "a newer system may have written it");
    }

    [Fact]
    public async Task views_are_not_rebuilt()
    {
        var first = (await desk.Spilt(), await desk.Ask<long>($"select min(seq_id) from {{0}}.mt_events where type = '{Kind}'")).Item2;
        var command = await desk.RunCommand("rebuild-views");
        command.ExitCode.ShouldBe(1);
        command.Errors.ShouldContain($"The event at position {first} is of the unknown type '{Kind}'.");
    }

    [Theory, InlineData("xes"), InlineData("ocel")]
    public async Task an_event_of_no_case_is_no_fault_of_the_server(string format)
    {
        var taken = await desk.FirstLine().TakeIn();
        await desk.Sql($"delete from {{0}}.mt_doc_caserecord where id = '{taken.CaseId}'");
        (await desk.Auditor.Get($"/audit/export?format={format}&caseId={taken.CaseId}")).ShouldBeProblem(409, "event-without-case");
        (await desk.Auditor.Get($"/audit/events?has=question-asked&limit=200")).ShouldBe(200);
        (await desk.Export($"format=bundle&caseId={taken.CaseId}")).Bytes.Length.ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task an_auditors_sample_by_type_reads_no_more_than_its_own_rows()
    {
        await desk.FirstLine().TakeIn();
        var plan = await desk.Ask<string>("""
            select string_agg(indexdef, ' ') from pg_indexes where schemaname = '{0}' and tablename like 'mt\_events%'
            """);
        plan.ShouldContain("(type, seq_id)");
    }

    public sealed class Desk : ProofDesk
    {
        /// <summary>A case of three or more events with one more that no system wrote.</summary>
        public async Task<(TakenIn Taken, long Position)> Spilt()
        {
            var taken = await this.FirstLine().TakeIn();
            await Sql($"""
                insert into {"{0}"}.mt_events (seq_id, id, stream_id, version, data, type, timestamp, tenant_id, mt_dotnet_type, is_archived)
                select nextval('{"{0}"}.mt_events_sequence'), gen_random_uuid(), stream_id, max(version) + 1, '{"{{}}"}', '{Kind}', now(), min(tenant_id), 'Casework.Domain.Cases.CoffeeSpilt, Casework.Domain', false
                from {"{0}"}.mt_events where stream_id = '{taken.CaseId}' group by stream_id
                """, $"update {"{0}"}.mt_streams set version = version + 1 where id = '{taken.CaseId}'", $"update {"{0}"}.mt_doc_caserecord set mt_version = mt_version + 1, data = jsonb_set(data, '{"{{state,version}}"}', to_jsonb((data -> 'state' ->> 'version')::int + 1)) where id = '{taken.CaseId}'");
            return (taken, await Ask<long>($"select max(seq_id) from {"{0}"}.mt_events where stream_id = '{taken.CaseId}'"));
        }
    }
}
