using Casework.Application.Background;
using Casework.Application.Catalogues;
using Casework.Application.Officials.Development;
using Casework.Application.Store;
using Casework.Projections.Vault;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace Casework.Api.FirstStart;

/// <summary>
/// What is done once the schema is there, while the server already answers that it is not ready: the sample cases, if <c>Samples:Load</c>
/// says so (by itself only in Development). In Development it then tells on the console how to begin.
/// </summary>
internal sealed class FirstStart(
    SampleCases samples, DemoCase demo, MasterKey master, Readiness readiness, IServer server,
    IConfiguration configuration, IHostEnvironment environment, IHostApplicationLifetime lifetime, ILogger<FirstStart> log) : EnduringWork(log)
{
    protected override async Task Work(CancellationToken stopping)
    {
        var load = configuration.GetValue("Samples:Load", environment.IsDevelopment());
        if (load) await samples.Load(stopping);
        await Started(stopping);
        var welcome = load && environment.IsDevelopment() ? await demo.FindOrOpen(TestOfficials.FirstLine, stopping) : default;
        readiness.Done();
        if (welcome.Case is not null && Address() is { } address)
            await Console.Out.WriteLineAsync(Welcome.Text(address, master, welcome.Case, welcome.TrackingCode));
    }

    private async Task Started(CancellationToken stopping)
    {
        var started = new TaskCompletionSource();
        await using var wait = lifetime.ApplicationStarted.Register(started.SetResult);
        await started.Task.WaitAsync(stopping);
    }

    /// <summary>An address that a browser on this machine can open, or null when nothing listens (in tests).</summary>
    private string? Address() => server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault()
        ?.Replace("[::]", "localhost").Replace("0.0.0.0", "localhost").Replace("//*", "//localhost").Replace("//+", "//localhost");
}

internal static class FirstStartSetup
{
    /// <summary>Must come behind the store: hosted services start in the order of their registration.</summary>
    public static void AddFirstStart(this IServiceCollection services)
    {
        services.AddSingleton(new StoredPart((options, _) => options.RegisterDocumentType<FirstStartMark>()));
        services.AddSingleton<Readiness>();
        services.AddSingleton<SampleCases>();
        services.AddSingleton<DemoCase>();
        services.AddSingleton<StoredCatalogues>();
        services.AddHostedService(provider => provider.GetRequiredService<StoredCatalogues>());
        services.AddHostedService<FirstStart>();
    }
}
