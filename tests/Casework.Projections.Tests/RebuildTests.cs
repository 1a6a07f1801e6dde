using Casework.Domain.Cases;
using Casework.Projections.CaseFiles;
using Casework.Projections.Cases;
using Casework.Projections.Events;
using Casework.Projections.Inbox;
using Casework.Projections.Ratings;
using Casework.Projections.Rebuild;
using Casework.Projections.Search;
using Casework.Projections.Vault;

namespace Casework.Projections.Tests;

public sealed class RebuildTests(TestStore desk)
{
    [Fact]
    public void the_story_holds_every_event_of_the_contract() => EventContract.Names.Keys
        .Except(FullStory.Of(new CaseCipher(Guid.Empty, new byte[32]), "2026-1").Select(happened => happened.GetType())).ShouldBeEmpty();

    [Fact]
    public async Task every_stored_view_is_the_same_when_it_is_rebuilt_from_the_events()
    {
        var id = await desk.TellFullStory();
        string?[] live = [await desk.View<CaseRecord>(id), await desk.View<InboxItem>(id), await desk.View<SearchEntry>(id), await desk.Texts(id), await desk.View<CaseRatings>(id)];
        live.ShouldAllBe(view => view != null);
        // As after a restart: the keys come from the vault.
        desk.Keys.Forget(id);
        await desk.RebuildAll();
        string?[] rebuilt = [await desk.View<CaseRecord>(id), await desk.View<InboxItem>(id), await desk.View<SearchEntry>(id), await desk.Texts(id), await desk.View<CaseRatings>(id)];
        rebuilt.ShouldBe(live);
    }

    [Fact]
    public async Task without_its_key_no_view_holds_plain_text_neither_removed_nor_rebuilt()
    {
        var id = await desk.TellFullStory();
        (await desk.View<InboxItem>(id))!.ShouldContain(FullStory.NewName);
        await using (var session = desk.Store.LightweightSession())
        {
            session.Delete<CaseKey>(id);
            await PlainText.Remove(session, id, TestContext.Current.CancellationToken);
            await session.SaveChangesAsync(TestContext.Current.CancellationToken);
        }

        desk.Keys.Forget(id);
        await ShouldHoldNothing(id);
        await desk.RebuildAll();
        await ShouldHoldNothing(id);
    }

    [Fact]
    public async Task the_event_of_the_destruction_takes_plain_text_out_also_where_a_node_still_has_the_key_in_memory()
    {
        var id = await desk.TellFullStory(destroyed: true);
        desk.Keys.Holds(id).ShouldBeTrue();
        await ShouldHoldNothing(id);
        await desk.RebuildAll();
        await ShouldHoldNothing(id);
        (await desk.View<SearchEntry>(id))!.ShouldContain("2026-");
    }

    [Fact]
    public async Task lists_and_search_have_the_corrected_name()
    {
        var id = await desk.TellFullStory();
        (await desk.View<InboxItem>(id))!.ShouldContain(FullStory.NewName);
        (await desk.View<SearchEntry>(id))!.ShouldContain(FullStory.NewName);
    }

    [Fact]
    public async Task a_reader_asks_the_vault_and_forgets_what_another_node_destroyed()
    {
        var id = await desk.TellFullStory();
        await using var session = desk.Store.LightweightSession();
        session.Delete<CaseKey>(id);
        await session.SaveChangesAsync(TestContext.Current.CancellationToken);
        desk.Keys.Holds(id).ShouldBeTrue();
        await desk.Keys.Fetch(session, [id], TestContext.Current.CancellationToken);
        desk.Keys.Holds(id).ShouldBeFalse();
    }

    [Fact]
    public async Task the_case_file_at_a_version_is_the_fold_of_its_events_until_then()
    {
        var id = await desk.TellFullStory();
        await using var session = desk.Store.QuerySession();
        var events = await CaseFileReading.EventsOf(session, id, null, null, TestContext.Current.CancellationToken);
        foreach (var version in (long[])[1, 10, 30, events.Count])
        {
            var file = await CaseFileReading.At(session, id, version, cancellation: TestContext.Current.CancellationToken);
            file!.Version.ShouldBe(version);
            System.Text.Json.JsonSerializer.Serialize(file)
                .ShouldBe(System.Text.Json.JsonSerializer.Serialize(CaseFileReading.Fold(id, events.Take((int)version))));
        }

        var happened = ((CaseEvent)events[9].Data).HappenedAt;
        (await CaseFileReading.At(session, id, happenedAt: happened, cancellation: TestContext.Current.CancellationToken))!.Version.ShouldBe(10);
        (await CaseFileReading.At(session, id, happenedAt: happened.AddDays(-30), cancellation: TestContext.Current.CancellationToken))
            .ShouldBeNull();
    }

    private async Task ShouldHoldNothing(Guid id)
    {
        foreach (var view in (string?[])[await desk.View<InboxItem>(id), await desk.View<SearchEntry>(id), await desk.Texts(id), await desk.View<CaseRecord>(id)])
        {
            foreach (var text in (string[])[FullStory.Name, FullStory.NewName, "getrouwd", FullStory.Bsn, FullStory.Question, "huurcontract", "klacht\""]) (view ?? "").ShouldNotContain(text);
        }
    }
}
