using Casework.Domain.Catalogues;
using Casework.Projections.Cases;
using Casework.Projections.Inbox;
using Casework.Projections.Search;
using Casework.Projections.Vault;
using JasperFx.CommandLine;
using Marten;

namespace Casework.Api.Store;

/// <summary><c>rebuild-views</c>: makes every view anew from the events, such as after a restore of a dump that leaves out views with plain text. Nothing else may run meanwhile.</summary>
[Description("Make every view anew from the events", Name = "rebuild-views")]
public sealed class RebuildViewsCommand : JasperFxAsyncCommand<NetCoreInput>
{
    public override async Task<bool> Execute(NetCoreInput input)
    {
        using var host = input.BuildHost();
        await ActivatorUtilities.CreateInstance<Migration>(host.Services).StartAsync(CancellationToken.None);
        await host.Services.GetRequiredService<IndexKey>().StartAsync(CancellationToken.None);
        await Run(host.Services, CancellationToken.None);
        return true;
    }

    /// <summary>As the owner: emptying a table is more than the application may.</summary>
    internal static async Task Run(IServiceProvider services, CancellationToken cancellation)
    {
        var settings = services.GetRequiredService<StoreSettings>();
        await using var owner = DocumentStore.For(options =>
        {
            options.Configure(settings, services);
            options.Connection(settings.OwnerConnection);
        });
        using var daemon = await owner.BuildProjectionDaemonAsync();
        await daemon.RebuildProjectionAsync<CaseRecordProjection>(cancellation);
        await InboxRebuild.Run(owner, services.GetRequiredService<KeyRing>(), services.GetRequiredService<CatalogueVersions>(), cancellation);
        await daemon.RebuildProjectionAsync<SearchEntryProjection>(cancellation);
        await daemon.RebuildProjectionAsync<SearchTextProjection>(cancellation);
    }
}
