using System.Diagnostics;
using Casework.Import.Mappings;
using Casework.Import.Running;
using Microsoft.Extensions.DependencyInjection;

namespace Casework.Api.Tests.Import;

/// <summary>A desk of its own, started as a developer starts it: with the sample cases.</summary>
public sealed class SampleDesk : IAsyncLifetime
{
    public TestDesk Desk { get; } = new();

    /// <summary>What <c>/health/ready</c> answered right after the start.</summary>
    public Answer AtFirst { get; private set; } = null!;

    /// <summary>From the start to ready.</summary>
    public TimeSpan StartedIn { get; private set; }

    public LogImport Import => Desk.Host.Services.GetRequiredService<LogImport>();

    public async ValueTask InitializeAsync()
    {
        var watch = Stopwatch.StartNew();
        Desk.Settings["Samples:Load"] = "true";
        await Desk.InitializeAsync();
        AtFirst = await Ready();
        for (var i = 0; i < 600 && (await Ready()).Status != 200; i++) await Task.Delay(200, TestContext.Current.CancellationToken);
        StartedIn = watch.Elapsed;
    }

    public Task<Answer> Ready() => Desk.Nobody.Get("~/health/ready");

    public Task<ImportOutcome> Run(string file, Mapping mapping) => Import.Run(file, mapping, null, TestContext.Current.CancellationToken);

    /// <summary>A CSV log of its own name in a new file, rows as <c>case,activity,time</c>.</summary>
    public static (string File, Mapping Mapping) Csv(string name, params IEnumerable<string> rows)
    {
        var file = Path.Combine(Path.GetTempPath(), $"{name}-{Guid.CreateVersion7():N}.csv");
        File.WriteAllLines(file, ["case,activity,time", .. rows]);
        return (file, MappingFile.Read($"name: {name}\ncaseNumber: case\nactivity: activity\ntimestamp: time\nacts: {{ Closed: closure }}", name).Mapping!);
    }

    public ValueTask DisposeAsync() => Desk.DisposeAsync();
}
