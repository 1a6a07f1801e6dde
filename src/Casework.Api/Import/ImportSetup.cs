namespace Casework.Api.Import;

internal static class ImportSetup
{
    public static void AddImport(this IServiceCollection services)
    {
        services.AddSingleton<HistoryWriter>();
        services.AddSingleton<LogImport>();
    }
}
