using Casework.Application.Officials;
using Casework.Application.Records;

namespace Casework.Application;

public static class OfficialsSetup
{
    /// <summary>The directory is there before the first request, and after the views that it looks into.</summary>
    public static void AddOfficials(this IHostApplicationBuilder builder)
    {
        builder.Services.AddSingleton<OfficialDirectory>();
        builder.Services.AddSingleton<DirectoryDoor>();
        builder.Services.AddSingleton<Succession>();
        builder.Services.AddHostedService<DirectoryStart>();
    }
}
