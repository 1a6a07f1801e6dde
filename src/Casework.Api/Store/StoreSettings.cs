using Npgsql;

namespace Casework.Api.Store;

/// <summary>Which database, which schemas, and which lesser role the application works as.</summary>
public sealed record StoreSettings(string OwnerConnection, string Schema)
{
    /// <summary>Appends and reads events, never changes or removes them; views freely.</summary>
    public const string ApplicationRole = "casework_app";

    public string VaultSchema => Schema + "_vault";

    public string MessageSchema => Schema + "_messages";

    /// <summary>The owner's connection, working as the application's role from its first statement on.</summary>
    public string ApplicationConnection => new NpgsqlConnectionStringBuilder(OwnerConnection) { Options = $"-c role={ApplicationRole}" }.ConnectionString;

    public static StoreSettings From(IConfiguration configuration) => new(
        configuration.GetConnectionString("casework") ?? throw new InvalidOperationException("No database: set ConnectionStrings__casework, or start with ./casework run."),
        configuration["Store:Schema"] ?? "casework");
}
