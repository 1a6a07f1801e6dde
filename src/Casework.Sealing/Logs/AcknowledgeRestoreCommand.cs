using System.CommandLine;
using System.Globalization;
using Casework.Application.CommandLine;
using Casework.Application.Store;

namespace Casework.Sealing.Logs;

/// <summary>
/// <c>acknowledge-restore --by NAME --why TEXT</c>: says that an older copy of the database was put back, so that its logs are sealed again, each as a new epoch.
/// The service may run meanwhile. Exit code 0 when at least one log goes on by it and none is left stopped, 1 when there is nothing to acknowledge or a log was
/// altered, 2 when nothing was tried.
/// </summary>
public sealed class AcknowledgeRestoreCommand : Verb
{
    private readonly Option<string?> _by = Rules.Option("--by");
    private readonly Option<string?> _why = Rules.Option("--why");

    public AcknowledgeRestoreCommand() : base("acknowledge-restore")
    {
        Add(_by);
        Add(_why);
        this.Requires(line => ((Option<string?>[])[_by, _why]).Select(option =>
            string.IsNullOrWhiteSpace(line.GetValue(option)) || line.GetValue(option)!.Length > 1000 ? $"{option.Name}: required, at most 1000 characters" : null));
    }

    public override async Task<int> Run(ParseResult asked, Func<IHost> system, Streams streams)
    {
        using var host = system();
        var (by, why) = (asked.GetValue(_by)!.Trim(), asked.GetValue(_why)!.Trim());
        await ActivatorUtilities.CreateInstance<Migration>(host.Services).StartAsync(CancellationToken.None);
        var (restores, now) = (host.Services.GetRequiredService<Restores>(), host.Services.GetRequiredService<TimeProvider>().GetUtcNow());
        var (begun, refused) = (0, 0);
        foreach (var log in (ISealed[])[host.Services.GetRequiredService<SealedEvents>(), host.Services.GetRequiredService<SealedReadings>()])
        {
            var (epoch, stopped) = await restores.Acknowledge(log, by, why, now, CancellationToken.None);
            if (stopped is not null) streams.Refuse(1, $"{stopped.Log}: {stopped.Reason}. That is no older copy; run ./casework verify.");
            if (epoch is not null) streams.Output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{epoch.Former[0].Origin} went back from {epoch.Former[0].Size} entries to {epoch.Leaf} and goes on as {epoch.Origin}."));
            (begun, refused) = (begun + (epoch is null ? 0 : 1), refused + (stopped is null ? 0 : 1));
        }

        if (refused > 0) return 1;
        return begun > 0 ? 0 : streams.Refuse(1, "No log is older than its checkpoints: there is nothing to acknowledge.");
    }
}
