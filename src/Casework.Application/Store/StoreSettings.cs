using Npgsql;

namespace Casework.Application.Store;

/// <summary>Which database, which schemas, and which lesser role the application works as.</summary>
public sealed record StoreSettings(string OwnerConnection, string Schema)
{
    /// <summary>Appends and reads events, never changes or removes them; views freely.</summary>
    public const string ApplicationRole = "casework_app";

    /// <summary>Moves what is archived, and does nothing else; nobody signs in as it.</summary>
    public const string ArchiveRole = "casework_archive";

    /// <summary>
    /// The owner's connection string as it was given, but that whoever runs out of patience ends the connection instead of going on with
    /// it: PostgreSQL answers a cancelled wait for its standby with a commit that stands here alone.
    /// </summary>
    public string OwnerConnection { get; } = new NpgsqlConnectionStringBuilder(OwnerConnection) { CancellationTimeout = -1 }.ConnectionString;

    /// <summary>How long a request may take until its answer begins.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>The part of it that goes to reaching the server: for a connection, and for telling the server that nobody waits any longer.</summary>
    public TimeSpan Reaching => TimeSpan.FromSeconds(Math.Ceiling(Patience.TotalSeconds * 0.3));

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
        Timeout = (int)Reaching.TotalSeconds,
        MaxAutoPrepare = 200,
        AutoPrepareMinUsages = 2,
        NoResetOnClose = true,
    }.ConnectionString;

    public static StoreSettings From(IConfiguration configuration) => new(
        configuration.GetConnectionString("casework") ?? throw new InvalidOperationException("No database: set ConnectionStrings__casework, or start with ./casework run."),
        configuration["Store:Schema"] ?? "casework")
    { Patience = TimeSpan.FromSeconds(configuration.GetValue("Store:PatienceSeconds", 10)) };
}
