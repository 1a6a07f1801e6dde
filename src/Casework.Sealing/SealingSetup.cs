using Casework.Application.Store;
using Casework.Sealing.Logs;

namespace Casework.Sealing;

public static class SealingSetup
{
    /// <summary>Behind the store and before the first start: hosted services start in this order, and the log begins before the first event.</summary>
    public static void AddProof(this IHostApplicationBuilder builder)
    {
        builder.Services.AddSingleton(_ => ProofSettings.From(builder.Configuration, builder.Environment));
        builder.Services.AddSingleton(new StoredPart((options, settings) =>
        {
            foreach (var log in (string[])["event_log", "read_log"]) new LogTables(settings.Schema, log).Add(options);
        }));
        builder.Services.AddSingleton<LogReading>();
        builder.Services.AddSingleton<SealingState>();
        builder.Services.AddSingleton<Restores>();
        builder.Services.AddSingleton<SealedEvents>();
        builder.Services.AddSingleton<SealedReadings>();
        builder.Services.AddSingleton<IHostedService>(services => ActivatorUtilities.CreateInstance<Sealer>(services, services.GetRequiredService<SealedEvents>()));
        builder.Services.AddSingleton<IHostedService>(services => ActivatorUtilities.CreateInstance<Sealer>(services, services.GetRequiredService<SealedReadings>()));
    }
}
