using Casework.Import.Running;

namespace Casework.Import;

public static class ImportSetup
{
    public static void AddImport(this IServiceCollection services)
    {
        services.AddSingleton<HistoryWriter>();
        services.AddSingleton<LogImport>();
    }
}
