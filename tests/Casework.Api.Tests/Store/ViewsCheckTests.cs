using Casework.Api.Tests.Proof;
using Casework.Projections.Rebuild;
using Microsoft.Extensions.DependencyInjection;

namespace Casework.Api.Tests.Store;

/// <summary>What somebody with the owner's rights alters in a view shows, though the log knows nothing of views.</summary>
public sealed class ViewsCheckTests(ProofDesk desk) : IClassFixture<ProofDesk>
{
    private static readonly string[] Views = ["mt_doc_caserecord", "mt_doc_inboxitem", "mt_doc_searchentry", "mt_doc_searchtext", "mt_doc_caseratings", "mt_doc_directoryentry"];

    [Fact]
    public async Task untouched_views_are_what_the_events_say_and_the_command_says_so()
    {
        await Ready();
        var said = await desk.RunCommand("verify-views");
        (said.ExitCode, said.Errors).ShouldBe((0, ""));
        said.Output.ShouldContain("Every view of 3 cases is what its events say");
        await desk.Sql("update {0}.mt_doc_inboxitem set unread = not unread");
        said = await desk.RunCommand("verify-views");
        await desk.Sql("update {0}.mt_doc_inboxitem set unread = not unread");
        (said.ExitCode, said.Errors.Trim()).ShouldBe((1, said.Errors.Trim()));
        said.Errors.ShouldMatch("^ALTERED. .*mt_doc_inboxitem [0-9a-f-]{36} differs in the column unread\\.");
    }

    [Theory]
    [InlineData("mt_doc_caserecord", "a note's ciphertext in the place of a message", "update {0}.mt_doc_caserecord set data = jsonb_set(data, '{{messages,0,text}}', (select e.data -> 'text' from {0}.mt_events e where e.type = 'note-added' and e.stream_id = mt_doc_caserecord.id limit 1)) where id in (select stream_id from {0}.mt_events where type = 'note-added')")]
    [InlineData("mt_doc_caserecord", "a state", "update {0}.mt_doc_caserecord set data = jsonb_set(data, '{{state,desk}}', '\"groningen\"')")]
    [InlineData("mt_doc_caserecord", "the version", "update {0}.mt_doc_caserecord set mt_version = mt_version + 1")]
    [InlineData("mt_doc_inboxitem", "who sees it", "update {0}.mt_doc_inboxitem set audience = array['desk:groningen']")]
    [InlineData("mt_doc_inboxitem", "a date in its column", "update {0}.mt_doc_inboxitem set last_activity = last_activity + interval '1 day'")]
    [InlineData("mt_doc_inboxitem", "the name", "update {0}.mt_doc_inboxitem set data = jsonb_set(data, '{{citizenName}}', '\"Iemand anders\"')")]
    [InlineData("mt_doc_inboxitem", "a line that is gone", "delete from {0}.mt_doc_inboxitem where id = (select id from {0}.mt_doc_inboxitem order by id desc limit 1)")]
    [InlineData("mt_doc_searchentry", "whose it is", "update {0}.mt_doc_searchentry set citizen_hash = 'x'")]
    [InlineData("mt_doc_searchtext", "a text that nobody wrote", "update {0}.mt_doc_searchtext set data = jsonb_set(data, '{{text}}', '\"nooit gezegd\"')")]
    [InlineData("mt_doc_searchtext", "a text of no case", "insert into {0}.mt_doc_searchtext (id, data, case_id) values (gen_random_uuid(), '{{}}', gen_random_uuid())")]
    [InlineData("mt_doc_directoryentry", "an official in another place", "update {0}.mt_doc_directoryentry set data = jsonb_set(data, '{{placements,0,desk}}', '\"groningen\"') where data #>> '{{placements,0,desk}}' is not null")]
    [InlineData("mt_doc_directoryentry", "an official who is gone", "delete from {0}.mt_doc_directoryentry where id = (select id from {0}.mt_doc_directoryentry order by id desc limit 1)")]
    [InlineData("mt_doc_directoryentry", "an official whom nobody entered", "insert into {0}.mt_doc_directoryentry (id, data, mt_version, mt_dotnet_type) select gen_random_uuid(), data, 1, mt_dotnet_type from {0}.mt_doc_directoryentry limit 1")]
    public async Task whatever_is_altered_shows_with_its_case(string view, string what, string statement)
    {
        await Ready();
        foreach (var table in Views) await desk.Sql($"drop table if exists {{0}}.kept_{table}", $"create table {{0}}.kept_{table} as table {{0}}.{table}");
        try
        {
            await desk.Sql(statement);
            var (_, first) = await Check();
            first.ShouldNotBeNull(what);
            first.View.ShouldEndWith(view);
        }
        finally
        {
            foreach (var table in Views) await desk.Sql($"delete from {{0}}.{table}", $"insert into {{0}}.{table} table {{0}}.kept_{table}");
        }

        (await Check()).First.ShouldBeNull();
    }

    [Fact]
    public async Task rebuilding_makes_the_directory_anew_too()
    {
        await Ready();
        await desk.Sql(
            "update {0}.mt_doc_directoryentry set data = jsonb_set(data, '{{active}}', 'false')",
            "insert into {0}.mt_doc_directoryentry (id, data, mt_version, mt_dotnet_type) select gen_random_uuid(), data, 1, mt_dotnet_type from {0}.mt_doc_directoryentry limit 1");
        (await Check()).First.ShouldNotBeNull().View.ShouldEndWith("mt_doc_directoryentry");
        await ActivatorUtilities.CreateInstance<ViewsRebuild>(desk.Host.Services).Run(TestContext.Current.CancellationToken);
        (await Check()).First.ShouldBeNull();
    }

    private Task<(long Cases, ViewDifference? First)> Check() =>
        ActivatorUtilities.CreateInstance<ViewsCheck>(desk.Host.Services).Run(TestContext.Current.CancellationToken);

    /// <summary>One that waits, one with everything that a view holds, and one whose content is destroyed.</summary>
    private async Task Ready()
    {
        if (await desk.Ask<bool>("select exists (select from {0}.mt_events where type = 'case-opened')")) return;
        var taken = await desk.TakeInAndHandOff();
        (await desk.FirstLine().Post($"{taken.Path}/notes", new { text = "Intern" })).ShouldBe(201);
        (await desk.FirstLine().Post($"{taken.Path}/messages", new { text = "Aan u" })).ShouldBe(201);
        await desk.FirstLine().TakeIn(Scenarios.NewBsn());
        var closed = await desk.FirstLine().TakeIn();
        await desk.FirstLine().AnswerAll(closed);
        await desk.FirstLine().Close(closed);
    }
}
