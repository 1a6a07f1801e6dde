using System.CommandLine;
using System.Globalization;
using Casework.Application.CommandLine;
using Casework.Projections.Events;
using Casework.Projections.Rebuild;
using Npgsql;

namespace Casework.Application.Store;

/// <summary><c>rebuild-views</c>: makes every view anew from the events, such as after a restore of a dump that leaves out views with plain text. The service may run meanwhile. Exit code 1 when an event is of an unknown type.</summary>
public sealed class RebuildViewsCommand() : Verb("rebuild-views")
{
    public override async Task<int> Run(ParseResult asked, Func<IHost> system, Streams streams)
    {
        using var host = system();
        await ActivatorUtilities.CreateInstance<Migration>(host.Services).StartAsync(CancellationToken.None);
        await host.Services.GetRequiredService<IndexKey>().StartAsync(CancellationToken.None);
        try
        {
            var began = TimeProvider.System.GetTimestamp();
            var events = await Run(host.Services, CancellationToken.None);
            streams.Output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Every view was made anew from {events} events in {TimeProvider.System.GetElapsedTime(began).TotalSeconds:0.0} s."));
            return 0;
        }
        catch (UnknownEventException unknown)
        {
            return streams.Refuse(1, $"{unknown.Message} The views are as they were.");
        }
    }

    public static async Task<long> Run(IServiceProvider services, CancellationToken cancellation)
    {
        await RefuseUnknown(services.GetRequiredService<StoreSettings>(), cancellation);
        return await ActivatorUtilities.CreateInstance<ViewsRebuild>(services).Run(cancellation);
    }

    /// <summary>A rebuild reads only the types that a view knows: it would pass an unknown one over, and say nothing.</summary>
    private static async Task RefuseUnknown(StoreSettings settings, CancellationToken cancellation)
    {
        await using var connection = new NpgsqlConnection(settings.OwnerConnection);
        await connection.OpenAsync(cancellation);
        if (await UnknownEvents.First(connection, $"{settings.Schema}.mt_events", cancellation) is { } unknown) throw unknown;
    }
}
