using Casework.Application.Store;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Casework.Api.Tests.Import;

[Collection("samples")]
public sealed class RebuildTests(SampleDesk samples)
{
    private StoreSettings Settings => samples.Desk.Host.Services.GetRequiredService<StoreSettings>();

    [Fact]
    public async Task every_view_of_the_whole_sample_is_the_same_when_it_is_rebuilt_from_the_events()
    {
        string[] views = ["caserecord", "inboxitem", "searchentry", "searchtext"];
        var before = await Task.WhenAll(views.Select(Fingerprint));

        await Rebuild();

        (await Task.WhenAll(views.Select(Fingerprint))).ShouldBe(before);
        before.ShouldAllBe(view => view.Rows >= 1_434);
    }

    private Task Rebuild() => RebuildViewsCommand.Run(samples.Desk.Host.Services, TestContext.Current.CancellationToken);

    private async Task<(long Rows, string Hash)> Fingerprint(string view)
    {
        await using var connection = new NpgsqlConnection(Settings.OwnerConnection);
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = new NpgsqlCommand(
            $"select count(*), md5(string_agg(id::text || data::text, ',' order by id)) from {Settings.Schema}.mt_doc_{view}", connection);
        await using var reader = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        await reader.ReadAsync(TestContext.Current.CancellationToken);
        return (reader.GetInt64(0), reader.GetString(1));
    }
}
