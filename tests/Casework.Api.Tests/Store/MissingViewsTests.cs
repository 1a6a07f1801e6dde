using Casework.Api.Tests.Proof;
using Casework.Application.Store;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Casework.Api.Tests.Store;

public sealed class MissingViewsTests(MissingViewsTests.Desk desk) : IClassFixture<MissingViewsTests.Desk>
{
    [Fact]
    public async Task a_start_on_a_database_without_records_makes_every_view_anew()
    {
        var anna = desk.FirstLine();
        var taken = await anna.TakeIn();
        await desk.Sql("delete from {0}.mt_doc_caserecord", "delete from {0}.mt_doc_inboxitem");
        (await anna.Get($"/cases/{taken.CaseId}")).ShouldBeProblem(404, "not-found");

        // Two nodes at once: the second waits for the first.
        await Task.WhenAll(Start(), Start());

        (await anna.Get($"/cases/{taken.CaseId}")).ShouldBe(200);
        (await anna.Get("/inbox?scope=mine")).Json["items"]!.AsArray().Select(item => item!["caseId"]!.GetValue<string>()).ShouldContain(taken.CaseId);
    }

    [Fact]
    public async Task a_rebuild_that_was_interrupted_is_done_again()
    {
        var anna = desk.FirstLine("anja");
        for (var i = 0; i < 2; i++) await anna.TakeIn();
        await desk.Sql("delete from {0}.mt_doc_inboxitem where id = (select max(id::text)::uuid from {0}.mt_doc_inboxitem)");
        await Start();
        (await anna.Get("/inbox?scope=mine")).Json["total"]!.GetValue<int>().ShouldBe(2);
    }

    [Fact]
    public async Task the_stream_of_positions_handed_out_in_vain_is_no_case()
    {
        var anna = desk.FirstLine("anke");
        // The clock of a test stands still, so that chance decides which of two ids is the lower.
        var lower = new[] { (await anna.TakeIn()).CaseId, (await anna.TakeIn()).CaseId }.Order(StringComparer.Ordinal).First();
        await desk.Sql(
            "insert into {0}.mt_streams (id, version, is_archived) values ('ffffffff-ffff-4fff-8fff-ffffffffffff', 0, false)",
            $"delete from {{0}}.mt_doc_inboxitem where id = '{lower}'");
        await Start();
        // Had it made the views anew, the line would be there again.
        (await anna.Get("/inbox?scope=mine")).Json["total"]!.GetValue<int>().ShouldBe(1);
        await desk.Sql("delete from {0}.mt_streams where version = 0");
    }

    private Task Start()
    {
        var start = desk.Host.Services.GetServices<IHostedService>().OfType<MissingViews>().Single();
        return start.StartAsync(TestContext.Current.CancellationToken);
    }

    public sealed class Desk : ProofDesk;
}
