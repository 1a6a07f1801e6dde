using System.Text.Json;
using Casework.Application.Store;
using Casework.Projections.Cases;
using Casework.Projections.Inbox;
using Casework.Projections.Search;
using Casework.Projections.Vault;
using Marten;
using Microsoft.Extensions.DependencyInjection;

namespace Casework.Api.Tests.Store;

public sealed class ViewsRebuildTests(TestDesk desk)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task while_views_are_made_anew_commands_go_on_and_nothing_of_them_is_lost()
    {
        var anna = desk.FirstLine("annelies");
        TakenIn[] taken = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => anna.TakeIn()));
        using var enough = new CancellationTokenSource();
        var notes = Task.WhenAll(taken.Select(each => WriteNotes(anna, each, enough.Token)));

        for (var i = 0; i < 3; i++) (await RebuildViewsCommand.Run(desk.Host.Services, Stop)).ShouldBeGreaterThan(12);

        await enough.CancelAsync();
        var written = await notes;
        written.Sum().ShouldBeGreaterThan(6);
        foreach (var (each, count) in taken.Zip(written)) await ShouldHold(Guid.Parse(each.CaseId), count);
    }

    [Fact]
    public async Task a_line_of_no_case_goes_and_a_damaged_record_is_mended()
    {
        var taken = await desk.FirstLine().TakeIn();
        var (id, stray) = (Guid.Parse(taken.CaseId), Guid.NewGuid());
        await using (var session = desk.Store.LightweightSession())
        {
            var record = (await session.LoadAsync<CaseRecord>(id, Stop))!;
            session.Store((await session.LoadAsync<InboxItem>(id, Stop))! with { Id = stray, CaseId = stray });
            session.QueueSqlCommand($"update {desk.Store.Options.Schema.For<CaseRecord>()} set data = jsonb_set(data, '{{caseNumber}}', '\"none\"') where id = ?", id);
            await session.SaveChangesAsync(Stop);
            await RebuildViewsCommand.Run(desk.Host.Services, Stop);
            await using var after = desk.Store.QuerySession();
            JsonSerializer.Serialize(await after.LoadAsync<CaseRecord>(id, Stop)).ShouldBe(JsonSerializer.Serialize(record));
            (await after.LoadAsync<InboxItem>(stray, Stop)).ShouldBeNull();
        }
    }

    private static async Task<int> WriteNotes(Person official, TakenIn taken, CancellationToken enough)
    {
        var written = 0;
        for (; !enough.IsCancellationRequested; written++) (await official.Post(taken.Path + "/notes", new { text = $"Notitie {written}" })).Status.ShouldBeInRange(200, 299);
        return written;
    }

    private async Task ShouldHold(Guid id, int notes)
    {
        await using var session = desk.Store.QuerySession();
        var record = (await session.LoadAsync<CaseRecord>(id, Stop))!;
        JsonSerializer.Serialize(record).ShouldBe(JsonSerializer.Serialize(await session.Events.AggregateStreamAsync<CaseRecord>(id, token: Stop)));
        JsonSerializer.Serialize(await session.LoadAsync<InboxItem>(id, Stop)).ShouldBe(JsonSerializer.Serialize(InboxListing.Of(record, desk.Host.Services.GetRequiredService<KeyRing>(), desk.Host.Services.GetRequiredService<Casework.Domain.Catalogues.CatalogueVersions>())[0]));
        (await session.Query<SearchText>().CountAsync(text => text.CaseId == id && text.Text.StartsWith("Notitie"), Stop)).ShouldBe(notes);
    }
}
