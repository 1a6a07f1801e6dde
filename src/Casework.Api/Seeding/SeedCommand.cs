using Casework.Api.Import;
using Casework.Api.Outbox;
using Casework.Api.Store;
using JasperFx.CommandLine;
using Marten;

namespace Casework.Api.Seeding;

public sealed class SeedInput : NetCoreInput
{
    [Description("How many cases to make up")]
    public int CasesFlag { get; set; }
}

/// <summary><c>seed --cases N</c>: fills the database with made-up cases, for trials at size. Exit code 2 when nothing was tried.</summary>
[Description("Fill the database with made-up cases", Name = "seed")]
public sealed class SeedCommand : JasperFxAsyncCommand<SeedInput>
{
    private const int Most = 40_000_000;

    public override async Task<bool> Execute(SeedInput input)
    {
        if (input.CasesFlag is < 1 or > Most)
        {
            Console.Error.WriteLine($"--cases: 1 to {Most}");
            return false;
        }

        using var host = input.BuildHost();
        if (!host.Services.GetRequiredService<IHostEnvironment>().IsDevelopment())
        {
            Console.Error.WriteLine("seed: only in the Development environment, since made-up cases cannot be taken out again");
            return false;
        }

        Verb.WasTried = true;
        await ImportCommand.Prepare(host.Services);
        var began = TimeProvider.System.GetTimestamp();
        var (cases, events) = (0, 0L);
        await foreach (var written in ActivatorUtilities.CreateInstance<SeedWriter>(host.Services).Write(input.CasesFlag, CancellationToken.None))
        {
            (cases, events) = (cases + written.Cases, events + written.Events);
            if (cases % 20_000 < written.Cases || cases == input.CasesFlag)
                Console.WriteLine($"{cases} cases, {events} events, {TimeProvider.System.GetElapsedTime(began).TotalSeconds:0} s");
        }

        await NewsFollower.PassOver(host.Services.GetRequiredService<IDocumentStore>(), host.Services.GetRequiredService<StoreSettings>(), CancellationToken.None);
        return true;
    }
}
