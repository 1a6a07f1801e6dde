using System.Text.Json;
using System.Text.Json.Serialization;

namespace Casework.Bench;

/// <summary>The table on the screen and the file that history keeps.</summary>
internal static class Report
{
    public static readonly string Head =
        $"{"what",-26}{"clients",8}{"per s",10}{"ratio",8}{"p50 ms",9}{"p95 ms",9}{"p99 ms",9}{"kB/req",9}{"CPU s: system",15}{"db",7}{"load",7}{"MB",6}{"peak",6}";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    public static string Line(Measured line) =>
        $"{line.Name,-26}{line.Clients,8}{line.PerSecond,10:0}{line.Ratio,8:0.000}{line.P50,9:0.00}{line.P95,9:0.00}{line.P99,9:0.00}{line.KilobytesPerRequest,9:0.0}"
        + $"{line.Used.SystemCpu,15:0.0}{line.Used.PostgresCpu,7:0.0}{line.Used.LoadCpu,7:0.0}{line.Used.SystemMb,6}{line.Used.SystemPeakMb,6}"
        + (line.Failed > 0 ? $"  {line.Failed} FAILED, first: {line.FirstFailure}" : "");

    public static void Write(Options options, Start start, IReadOnlyList<Measured> measured)
    {
        var machine = new { cores = Environment.ProcessorCount, memoryMb = GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 1024 / 1024, runtime = Environment.Version.ToString() };
        File.WriteAllText(options.Json, JsonSerializer.Serialize(new { at = TimeProvider.System.GetUtcNow(), machine, start, seconds = options.Length.TotalSeconds, measured }, Json));
        Console.WriteLine($"Written to {options.Json}");
    }
}

/// <summary>How the system starts on a schema that is there.</summary>
internal sealed record Start(double SecondsToReady, long IdleMb);
