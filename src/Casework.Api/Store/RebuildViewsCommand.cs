using Casework.Domain.Catalogues;
using Casework.Projections.Cases;
using Casework.Projections.Inbox;
using Casework.Projections.Ratings;
using Casework.Projections.Search;
using Casework.Projections.Vault;
using JasperFx.CommandLine;
using Marten;
using Npgsql;

namespace Casework.Api.Store;

/// <summary><c>rebuild-views</c>: makes every view anew from the events, such as after a restore of a dump that leaves out views with plain text. Nothing else may run meanwhile. Exit code 1 when an event is of an unknown type.</summary>
[Description("Make every view anew from the events", Name = "rebuild-views")]
public sealed class RebuildViewsCommand : JasperFxAsyncCommand<NetCoreInput>
{
    public override async Task<bool> Execute(NetCoreInput input)
    {
        using var host = input.BuildHost();
        Verb.WasTried = true;
        await ActivatorUtilities.CreateInstance<Migration>(host.Services).StartAsync(CancellationToken.None);
        await host.Services.GetRequiredService<IndexKey>().StartAsync(CancellationToken.None);
        try
        {
            await Run(host.Services, CancellationToken.None);
            Console.Out.WriteLine("Every view was made anew.");
            return true;
        }
        catch (UnknownEventException unknown)
        {
            await Console.Error.WriteLineAsync($"{unknown.Message} The views are as they were.");
            return false;
        }
    }

    /// <summary>As the owner: emptying a table is more than the application may.</summary>
    internal static async Task Run(IServiceProvider services, CancellationToken cancellation)
    {
        var settings = services.GetRequiredService<StoreSettings>();
        await RefuseUnknown(settings, cancellation);
        await using var owner = DocumentStore.For(options =>
        {
            options.Configure(settings, services);
            options.Connection(settings.OwnerConnection);
        });
        using var daemon = await owner.BuildProjectionDaemonAsync();
        await daemon.RebuildProjectionAsync<CaseRecordProjection>(cancellation);
        await daemon.RebuildProjectionAsync<CaseRatingsProjection>(cancellation);
        await daemon.RebuildProjectionAsync<SearchEntryProjection>(cancellation);
        await daemon.RebuildProjectionAsync<SearchTextProjection>(cancellation);
        // Last, and in the order of their ids: by the last line MissingViews sees whether a rebuild came to its end.
        await InboxRebuild.Run(owner, services.GetRequiredService<KeyRing>(), services.GetRequiredService<CatalogueVersions>(), cancellation);
    }

    /// <summary>A rebuild reads only the types that a view knows: it would pass an unknown one over, and say nothing.</summary>
    private static async Task RefuseUnknown(StoreSettings settings, CancellationToken cancellation)
    {
        await using var connection = new NpgsqlConnection(settings.OwnerConnection);
        await connection.OpenAsync(cancellation);
        if (await UnknownEvents.First(connection, $"{settings.Schema}.mt_events", cancellation) is { } unknown) throw unknown;
    }
}
