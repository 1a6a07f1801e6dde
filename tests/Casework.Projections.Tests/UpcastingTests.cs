using Casework.Domain.Cases;
using Casework.Projections.CaseFiles;
using Casework.Projections.Events;
using Casework.Projections.Vault;
using JasperFx;
using Marten;
using Npgsql;

namespace Casework.Projections.Tests;

/// <summary>
/// A stream with an event of an older shape, raw in the database, loads through its upcaster. The shape is this test's own: no event has
/// changed yet.
/// </summary>
public sealed class UpcastingTests : IAsyncLifetime
{
    /// <summary>Of its own: what nobody else knows how to read must not stand in the way of others.</summary>
    private readonly TestStore store = new();


    private const string Old = """{"noteId":"01938c2e-7a00-7000-8000-000000965304","scribble":{"keyId":"01938c2e-7a00-7000-8000-000000000001","nonce":"bm9uY2Vub25jZTEy","ciphertext":"Y2lwaGVydGV4dA=="},"happenedAt":"2026-11-30T10:15:30+01:00","by":{"id":"anna","name":"Anna","role":"firstLine","desk":"utrecht"}}""";

    /// <summary>Once a note's text was its scribble.</summary>
    private static readonly Upcaster Scribbled = new("note-scribbled", typeof(NoteAdded), json =>
    {
        json["text"] = json["scribble"]!.DeepClone();
        json.Remove("scribble");
    });

    public ValueTask InitializeAsync()
    {
        Upcasting.All = [Scribbled];
        return store.InitializeAsync();
    }

    public ValueTask DisposeAsync()
    {
        Upcasting.All = [];
        return store.DisposeAsync();
    }

    [Fact]
    public void an_old_shape_is_read_as_todays_event()
    {
        var read = Scribbled.Read(Stored.Serializer, Old).ShouldBeOfType<NoteAdded>();
        (read.Text.Nonce, read.By.Id).ShouldBe(("bm9uY2Vub25jZTEy", "anna"));
    }

    [Fact]
    public async Task a_stream_with_an_old_shape_loads_whole_and_what_is_stored_stays()
    {
        var id = await store.TellFullStory();
        await Scribble(id);
        await using var newer = DocumentStore.For(options =>
        {
            options.Connection(Environment.GetEnvironmentVariable("ConnectionStrings__casework")!);
            options.DatabaseSchemaName = store.Store.Options.DatabaseSchemaName;
            options.AutoCreateSchemaObjects = AutoCreate.None;
            options.UseCasework(store.Keys, new CitizenIndex(store.Keys.Master), Stored.Catalogues);
        });

        await using var session = newer.QuerySession();
        var file = await CaseFileReading.At(session, id, cancellation: TestContext.Current.CancellationToken);

        file!.Notes[^1].NoteId.ShouldBe(new Guid("01938c2e-7a00-7000-8000-000000965304"));
        (await CaseFileReading.EventsOf(session, id, null, null, TestContext.Current.CancellationToken))[^1].Data.ShouldBeOfType<NoteAdded>();
        (await Ask($"select type from {Events} where stream_id = '{id}' order by version desc limit 1")).ShouldBe("note-scribbled");
    }

    [Fact]
    public void an_older_shape_never_shares_its_name_with_todays() =>
        Upcasting.All.Select(old => old.OldName).Intersect(EventContract.Names.Values).ShouldBeEmpty();

    private string Events => $"{store.Store.Options.DatabaseSchemaName}.mt_events";

    private Task<object?> Scribble(Guid id) => Ask($"""
        insert into {Events} (seq_id, id, stream_id, version, data, type, timestamp, tenant_id, mt_dotnet_type, is_archived)
        select nextval('{Events}_sequence'), gen_random_uuid(), stream_id, max(version) + 1, '{Old}', 'note-scribbled', now(), min(tenant_id), 'Casework.Domain.Cases.NoteScribbled, Casework.Domain', false
        from {Events} where stream_id = '{id}' group by stream_id
        """);

    private static async Task<object?> Ask(string sql)
    {
        await using var source = NpgsqlDataSource.Create(Environment.GetEnvironmentVariable("ConnectionStrings__casework")!);
        await using var command = source.CreateCommand(sql);
        return await command.ExecuteScalarAsync(TestContext.Current.CancellationToken);
    }
}
