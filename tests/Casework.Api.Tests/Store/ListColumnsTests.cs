using Casework.Application.Store;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Casework.Api.Tests.Store;

public sealed class ListColumnsTests(OwnDesk desk) : IClassFixture<OwnDesk>
{
    private StoreSettings Settings => desk.Host.Services.GetRequiredService<StoreSettings>();

    [Fact]
    public async Task a_list_from_before_these_columns_is_filled_and_found_by_them()
    {
        var official = desk.FirstLine("columns-" + Guid.NewGuid().ToString("n"));
        TakenIn[] taken = [await official.TakeIn(), await official.TakeIn(), await official.TakeIn()];
        await Do("alter table {0}.mt_doc_inboxitem drop column facets, drop column name_key, drop column soon_from, drop column unread");
        await new ListColumns(Settings, atOnce: 2).Fill(TestContext.Current.CancellationToken);
        (await Do("update {0}.mt_doc_inboxitem set unread = unread where soon_from is null or unread is null")).ShouldBe(0);
        await new Migration(Settings, desk.Host.Services).StartAsync(TestContext.Current.CancellationToken);
        await ActivatorUtilities.CreateInstance<MissingViews>(desk.Host.Services).StartAsync(TestContext.Current.CancellationToken);
        foreach (var found in (string[])["status=new", "service=aow-pension"])
            (await official.Get($"/inbox?view=mine&{found}")).ShouldBe(200).Json["items"]!.AsArray().Select(item => item!["caseId"]!.GetValue<string>()).ShouldBe(taken.Select(each => each.CaseId), ignoreOrder: true);
        foreach (var none in (string[])["view=unread", "view=undelivered", "service=passport", "due=soon"])
            (await official.Get($"/inbox?scope=mine&{none}")).ShouldBe(200).Json["items"]!.AsArray().ShouldBeEmpty();
    }

    private async Task<int> Do(string sql)
    {
        await using var source = NpgsqlDataSource.Create(Settings.OwnerConnection);
        await using var command = source.CreateCommand(string.Format(sql, Settings.Schema));
        return await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }
}
