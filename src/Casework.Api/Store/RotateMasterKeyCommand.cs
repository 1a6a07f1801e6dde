using Casework.Projections.Vault;
using JasperFx.CommandLine;

namespace Casework.Api.Store;

/// <summary>
/// <c>rotate-master-key</c>: re-wraps all keys of the vault with the key in CASEWORK_NEW_MASTER_KEY (in Development it makes one).
/// Exit code 1 when a key is left that neither master key opens, 2 when nothing was tried, as when the new key is the old one.
/// </summary>
[Description("Re-wrap all keys with a new master key", Name = "rotate-master-key")]
public sealed class RotateMasterKeyCommand : JasperFxAsyncCommand<NetCoreInput>
{
    private const int BatchSize = 1000;

    public override async Task<bool> Execute(NetCoreInput input)
    {
        using var host = input.BuildHost();
        var services = host.Services;
        var (configuration, environment) = (services.GetRequiredService<IConfiguration>(), services.GetRequiredService<IHostEnvironment>());
        var (old, fresh) = (services.GetRequiredService<MasterKey>(), Secrets.NewMasterKey(configuration, environment));
        if (old.Id == fresh.Id) return Refuse("The new master key is the one in use.");

        Verb.WasTried = true;
        await ActivatorUtilities.CreateInstance<Migration>(services).StartAsync(CancellationToken.None);
        await services.GetRequiredService<IndexKey>().EnsureStored(CancellationToken.None);
        var done = await services.GetRequiredService<KeyRotation>().Run(fresh, count => Console.Error.WriteLine($"{count} keys re-wrapped"), BatchSize, CancellationToken.None);
        if (done.Unknown > 0) return Refuse($"{done.Unknown} keys were wrapped by another master key and are left as they are.");
        var installed = Secrets.Install(configuration, environment, old.Id);
        Console.Out.WriteLine($"{done.Rewrapped} keys re-wrapped; master key {fresh.Id} opens them, {old.Id} no longer does.");
        Console.Out.WriteLine(installed ? $"The old key is kept aside as master-{old.Id}.key." : "Set CASEWORK_MASTER_KEY to the new key before the next start.");
        return true;
    }

    private static bool Refuse(string reason)
    {
        Console.Error.WriteLine(reason);
        return false;
    }
}
