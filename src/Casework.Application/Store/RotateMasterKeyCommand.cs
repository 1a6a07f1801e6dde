using System.CommandLine;
using Casework.Application.CommandLine;
using Casework.Projections.Vault;

namespace Casework.Application.Store;

/// <summary>
/// <c>rotate-master-key</c>: re-wraps all keys of the vault with the key in CASEWORK_NEW_MASTER_KEY (in Development it makes one).
/// Exit code 1 when a key is left that neither master key opens, 2 when nothing was tried, as when the new key is the old one.
/// </summary>
public sealed class RotateMasterKeyCommand() : Verb("rotate-master-key")
{
    private const int BatchSize = 1000;

    public override async Task<int> Run(ParseResult asked, Func<IHost> system, Streams streams)
    {
        using var host = system();
        var services = host.Services;
        var (configuration, environment) = (services.GetRequiredService<IConfiguration>(), services.GetRequiredService<IHostEnvironment>());
        var (old, fresh) = (services.GetRequiredService<MasterKey>(), Secrets.NewMasterKey(configuration, environment));
        if (old.Id == fresh.Id) return streams.Refuse(2, "The new master key is the one in use.");

        await ActivatorUtilities.CreateInstance<Migration>(services).StartAsync(CancellationToken.None);
        await services.GetRequiredService<IndexKey>().EnsureStored(CancellationToken.None);
        var done = await services.GetRequiredService<KeyRotation>().Run(fresh, count => streams.Errors.WriteLine($"{count} keys re-wrapped"), BatchSize, CancellationToken.None);
        if (done.Unknown > 0) return streams.Refuse(1, $"{done.Unknown} keys were wrapped by another master key and are left as they are.");
        var installed = Secrets.Install(configuration, environment, old.Id);
        streams.Output.WriteLine($"{done.Rewrapped} keys re-wrapped; master key {fresh.Id} opens them, {old.Id} no longer does.");
        streams.Output.WriteLine(installed ? $"The old key is kept aside as master-{old.Id}.key." : "Set CASEWORK_MASTER_KEY to the new key before the next start.");
        return 0;
    }
}
