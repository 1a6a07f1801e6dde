using Casework.Projections.CaseFiles;
using Casework.Projections.Events;
using Casework.Proof.Entries;
using Npgsql;

namespace Casework.Projections.Tests;

/// <summary>What an event is follows from its stored name, whatever class its row names.</summary>
public sealed class StoredEventsTests : IAsyncLifetime
{
    /// <summary>Of its own: what nobody knows how to read must not stand in the way of others.</summary>
    private readonly TestStore store = new();

    private string Events => $"{store.Store.Options.DatabaseSchemaName}.mt_events";

    public ValueTask InitializeAsync() => store.InitializeAsync();

    public ValueTask DisposeAsync() => store.DisposeAsync();

    [Fact]
    public async Task the_class_that_a_row_names_is_not_followed()
    {
        var id = await store.TellFullStory();
        await using var session = store.Store.QuerySession();
        var before = await CaseFileReading.EventsOf(session, id, null, null, TestContext.Current.CancellationToken);
        await Do($"update {Events} set mt_dotnet_type = 'Casework.Domain.Cases.CaseClosed, Casework.Domain' where stream_id = '{id}' and version > 1");
        await Do($"update {Events} set bdata = '\\x01' where stream_id = '{id}' and version = 3");

        var after = await CaseFileReading.EventsOf(session, id, null, null, TestContext.Current.CancellationToken);
        after.Select(e => e.EventType).ShouldBe(before.Select(e => e.EventType));
        (await CaseFileReading.At(session, id, cancellation: TestContext.Current.CancellationToken))!.Version.ShouldBe(before.Count);
    }

    [Fact]
    public async Task an_unknown_name_is_unknown_though_its_row_names_a_class_that_exists()
    {
        var id = await store.TellFullStory();
        await Do($"update {Events} set type = 'coffee-spilt', mt_dotnet_type = 'Casework.Domain.Cases.NoteAdded, Casework.Domain' where stream_id = '{id}' and version = 2");
        await using var session = store.Store.QuerySession();
        (await Should.ThrowAsync<UnknownEventException>(() => CaseFileReading.EventsOf(session, id, null, null, TestContext.Current.CancellationToken))).EventType.ShouldBe("coffee-spilt");
        await Should.ThrowAsync<UnknownEventException>(() => CaseFileReading.At(session, id, cancellation: TestContext.Current.CancellationToken));
    }

    [Fact]
    public void each_event_is_stored_with_the_class_that_verification_expects()
    {
        foreach (var (type, name) in EventContract.Names.Concat(EventContract.DirectoryNames))
            BesideTheSeal.Fits(name, $"{type.FullName}, {type.Assembly.GetName().Name}")
                .ShouldBeTrue($"{name}: after a renaming the old class is added to {nameof(BesideTheSeal)}");
        BesideTheSeal.Fits("note-added", "Casework.Domain.Cases.CaseClosed, Casework.Domain").ShouldBeFalse();
    }

    private static async Task Do(string sql)
    {
        await using var source = NpgsqlDataSource.Create(Environment.GetEnvironmentVariable("ConnectionStrings__casework")!);
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }
}
