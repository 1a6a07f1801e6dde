using Casework.Application.Store;
using Casework.Proof.Notes;

namespace Casework.Sealing.Logs;

/// <summary>How the log is named and signed, and where its checkpoints go when they leave the system.</summary>
/// <param name="Name">First part of the log's name (origin); a database adds its own.</param>
/// <param name="Folder">Outside the database: files there are only ever added.</param>
/// <param name="PublishEvery">At most one checkpoint leaves in this time.</param>
public sealed record ProofSettings(string Name, string Folder, TimeSpan PublishEvery, SigningKey Key)
{
    public static ProofSettings From(IConfiguration configuration, IHostEnvironment environment) => new(
        configuration["Proof:Name"] ?? "casework.local",
        configuration["Proof:Checkpoints"] ?? Path.Combine(Secrets.Folder(configuration, environment), "checkpoints"),
        TimeSpan.FromSeconds(configuration.GetValue("Proof:PublishSeconds", environment.IsDevelopment() ? 1 : 10)),
        new(Secrets.Key(configuration, environment, "CASEWORK_SIGNING_KEY", "signing.key")));
}
