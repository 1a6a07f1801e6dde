using System.Globalization;
using Casework.Api.Store;
using JasperFx.CommandLine;

namespace Casework.Api.Proof;

public sealed class AcknowledgeRestoreInput : NetCoreInput
{
    [Description("Who acknowledges it: a name that stays in the log for good")]
    public string ByFlag { get; set; } = "";

    [Description("Why an older copy was put back; it stays in the log for good, so nothing personal of a case")]
    public string WhyFlag { get; set; } = "";
}

/// <summary>
/// <c>acknowledge-restore --by NAME --why TEXT</c>: says that an older copy of the database was put back, so that its logs are sealed again, each as a new epoch.
/// The service may run meanwhile. Exit code 0 when at least one log goes on by it and none is left stopped, 1 when there is nothing to acknowledge or a log was
/// altered, 2 when nothing was tried.
/// </summary>
[Description("Acknowledge that an older backup was put back, so that its logs are sealed again", Name = "acknowledge-restore")]
public sealed class AcknowledgeRestoreCommand : JasperFxAsyncCommand<AcknowledgeRestoreInput>
{
    public override async Task<bool> Execute(AcknowledgeRestoreInput input)
    {
        foreach (var (name, value) in (IEnumerable<(string, string)>)[("by", input.ByFlag), ("why", input.WhyFlag)])
            if (string.IsNullOrWhiteSpace(value) || value.Length > 1000) return Refuse($"--{name}: required, at most 1000 characters");

        using var host = input.BuildHost();
        Verb.WasTried = true;
        await ActivatorUtilities.CreateInstance<Migration>(host.Services).StartAsync(CancellationToken.None);
        var (restores, now) = (host.Services.GetRequiredService<Restores>(), host.Services.GetRequiredService<TimeProvider>().GetUtcNow());
        var (begun, refused) = (0, 0);
        foreach (var log in (ISealed[])[host.Services.GetRequiredService<SealedEvents>(), host.Services.GetRequiredService<SealedReadings>()])
        {
            var (epoch, stopped) = await restores.Acknowledge(log, input.ByFlag.Trim(), input.WhyFlag.Trim(), now, CancellationToken.None);
            if (stopped is not null) Refuse($"{stopped.Log}: {stopped.Reason}. That is no older copy; run ./casework verify.");
            if (epoch is not null) Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{epoch.Former[0].Origin} went back from {epoch.Former[0].Size} entries to {epoch.Leaf} and goes on as {epoch.Origin}."));
            (begun, refused) = (begun + (epoch is null ? 0 : 1), refused + (stopped is null ? 0 : 1));
        }

        return begun > 0 && refused == 0 || (refused == 0 && Refuse("No log is older than its checkpoints: there is nothing to acknowledge."));
    }

    private static bool Refuse(string reason)
    {
        Console.Error.WriteLine(reason);
        return false;
    }
}
