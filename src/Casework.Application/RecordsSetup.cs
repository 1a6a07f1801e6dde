using Casework.Application.Destruction;
using Casework.Application.Records;
using Casework.Application.Store;

namespace Casework.Application;

public static class RecordsSetup
{
    /// <summary>Must come behind the store: hosted services start in the order of their registration.</summary>
    public static void AddRecords(this IHostApplicationBuilder builder)
    {
        builder.Services.AddSingleton(provider => new DestructionList(
            builder.Configuration["Records:Destructions"] ?? Path.Combine(Secrets.Folder(builder.Configuration, builder.Environment), "destructions"),
            provider.GetRequiredService<TimeProvider>()));
        builder.Services.AddSingleton<Destructions>();
        builder.Services.AddSingleton<Archiving>();
        if (builder.Configuration.GetValue("Records:Archiving", true)) builder.Services.AddHostedService(provider => provider.GetRequiredService<Archiving>());
        builder.Services.AddSingleton<ListedDestructions>();
        builder.Services.AddHostedService(provider => provider.GetRequiredService<ListedDestructions>());
    }
}
