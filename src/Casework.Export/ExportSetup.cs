using Casework.Export.Histories;

namespace Casework.Export;

public static class ExportSetup
{
    public static void AddExport(this IServiceCollection services)
    {
        services.AddSingleton<CaseHistories>();
        services.AddSingleton<Pseudonyms>();
    }
}
