using System.CommandLine;
using System.Globalization;
using Casework.Application.CommandLine;
using Casework.Application.Store;
using Casework.Delivery.Sending;
using Casework.Import.Running;
using Marten;

namespace Casework.Api.Seeding;

/// <summary><c>seed --cases N</c>: fills the database with made-up cases, for trials at size. Exit code 2 when nothing was tried.</summary>
internal sealed class SeedCommand : Verb
{
    private const int Most = 40_000_000;

    private readonly Option<string?> _cases = Rules.Option("--cases");

    public SeedCommand() : base("seed")
    {
        Add(_cases);
        this.Requires(line => [Number(line.GetValue(_cases)) is null ? $"Say how many: --cases N, from 1 to {Most}." : null]);
    }

    public override async Task<int> Run(ParseResult asked, Func<IHost> system, Streams streams)
    {
        using var host = system();
        if (!host.Services.GetRequiredService<IHostEnvironment>().IsDevelopment())
            return streams.Refuse(2, "seed: only in the Development environment, since made-up cases cannot be taken out again");

        var wanted = Number(asked.GetValue(_cases))!.Value;
        await ImportCommand.Prepare(host.Services);
        var began = TimeProvider.System.GetTimestamp();
        var (cases, events) = (0, 0L);
        await foreach (var written in ActivatorUtilities.CreateInstance<SeedWriter>(host.Services).Write(wanted, CancellationToken.None))
        {
            (cases, events) = (cases + written.Cases, events + written.Events);
            if (cases % 20_000 < written.Cases || cases == wanted)
                streams.Output.WriteLine($"{cases} cases, {events} events, {TimeProvider.System.GetElapsedTime(began).TotalSeconds:0} s");
        }

        await NewsFollower.PassOver(host.Services.GetRequiredService<IDocumentStore>(), host.Services.GetRequiredService<StoreSettings>(), CancellationToken.None);
        return 0;
    }

    private static int? Number(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= 1 and <= Most ? number : null;
}
