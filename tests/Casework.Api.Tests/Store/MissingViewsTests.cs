using Casework.Api.Store;
using Casework.Api.Tests.Proof;
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

        var start = desk.Host.Services.GetServices<IHostedService>().OfType<MissingViews>().Single();
        await start.StartAsync(TestContext.Current.CancellationToken);

        (await anna.Get($"/cases/{taken.CaseId}")).ShouldBe(200);
        (await anna.Get("/inbox")).Json["total"]!.GetValue<int>().ShouldBe(1);
    }

    public sealed class Desk : ProofDesk;
}
