using System.Text.Json;
using Casework.Domain.Cases;
using Casework.Projections.Cases;
using Casework.Projections.Rebuild;
using Casework.Projections.Search;
using Casework.Projections.Vault;
using JasperFx;
using Marten;

[assembly: AssemblyFixture(typeof(Casework.Projections.Tests.TestStore))]

namespace Casework.Projections.Tests;

/// <summary>The store with all of its views on a real PostgreSQL, in a schema of its own.</summary>
public sealed class TestStore : IAsyncLifetime
{
    private int _cases;

    public DocumentStore Store { get; private set; } = null!;

    public KeyRing Keys { get; } = new(new MasterKey(new byte[32]));

    private CitizenIndex Citizens => new(Keys.Master);

    public async ValueTask InitializeAsync()
    {
        Store = DocumentStore.For(options =>
        {
            options.Connection(Environment.GetEnvironmentVariable("ConnectionStrings__casework")
                ?? throw new InvalidOperationException("No database: set ConnectionStrings__casework."));
            options.DatabaseSchemaName = "test_" + Guid.CreateVersion7().ToString("N")[24..];
            options.AutoCreateSchemaObjects = AutoCreate.CreateOrUpdate;
            options.UseCasework(Keys, Citizens, Stored.Catalogues);
        });
        // Also the tables of views that no test writes.
        await Store.Storage.ApplyAllConfiguredChangesToDatabaseAsync();
    }

    public ValueTask DisposeAsync() => Store.DisposeAsync();

    /// <summary>
    /// A case in which everything has happened, one command after the other; destruction, which comes last, only where a test asks for
    /// it.
    /// </summary>
    public async Task<Guid> TellFullStory(bool destroyed = false)
    {
        var id = Guid.CreateVersion7();
        var key = Keys.Master.NewKey(id);
        var events = FullStory.Of(Keys.Add(key), $"2026-{Interlocked.Increment(ref _cases):0000000}");
        await using var session = Store.LightweightSession();
        session.Insert(key);
        session.Events.StartStream<CitizenCase>(id, events[0]);
        await session.SaveChangesAsync();
        foreach (var happened in destroyed ? events[1..] : events[1..^2])
        {
            await using var next = Store.LightweightSession();
            var stream = await next.Events.FetchForWriting<CaseRecord>(id);
            stream.AppendOne(happened);
            await next.SaveChangesAsync();
        }

        return id;
    }

    /// <summary>The stored view as JSON, or null.</summary>
    public async Task<string?> View<T>(Guid id) where T : notnull
    {
        await using var session = Store.QuerySession();
        return await session.LoadAsync<T>(id) is { } view ? JsonSerializer.Serialize(view) : null;
    }

    /// <summary>The texts by which the case is found, as JSON in the order of their ids.</summary>
    public async Task<string> Texts(Guid id)
    {
        await using var session = Store.QuerySession();
        return JsonSerializer.Serialize(await session.Query<SearchText>().Where(text => text.CaseId == id).OrderBy(text => text.Id).ToListAsync());
    }

    public Task RebuildAll() => new ViewsRebuild(Store, Keys, Citizens, Stored.Catalogues).Run(TestContext.Current.CancellationToken);
}
