using Npgsql;

namespace Casework.Api.Store;

/// <summary>Which database, which schemas, and which lesser role the application works as.</summary>
public sealed record StoreSettings(string OwnerConnection, string Schema)
{
    /// <summary>Appends and reads events, never changes or removes them; views freely.</summary>
    public const string ApplicationRole = "casework_app";

    /// <summary>Moves what is archived, and does nothing else; nobody signs in as it.</summary>
    public const string ArchiveRole = "casework_archive";

    public string VaultSchema => Schema + "_vault";

    public string MessageSchema => Schema + "_messages";

    /// <summary>
    /// The owner's connection, working as the application's role from its first statement on. Statements that come back stay prepared,
    /// also when a connection goes back to the pool: nothing here leaves anything behind in a session that would have to be reset.
    /// What is still to be written into an index of arrays or words is gone through by each page that is read, so it is kept short (kB).
    /// </summary>
    public string ApplicationConnection => new NpgsqlConnectionStringBuilder(OwnerConnection)
    {
        Options = $"-c role={ApplicationRole} -c gin_pending_list_limit=128",
        MaxAutoPrepare = 200,
        AutoPrepareMinUsages = 2,
        NoResetOnClose = true,
    }.ConnectionString;

    public static StoreSettings From(IConfiguration configuration) => new(
        configuration.GetConnectionString("casework") ?? throw new InvalidOperationException("No database: set ConnectionStrings__casework, or start with ./casework run."),
        configuration["Store:Schema"] ?? "casework");
}
