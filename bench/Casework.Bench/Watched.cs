namespace Casework.Bench;

/// <summary>The processes under measurement, seen through /proc: CPU seconds and resident memory; the system's allocations through its metrics.</summary>
internal sealed class Watched(int system, int postgres, Func<long?> allocated)
{
    private const double TicksPerSecond = 100;

    public Snapshot Now() => new(Cpu([system]), Cpu(Postgres()), Cpu([Environment.ProcessId]), allocated());

    public Usage Since(Snapshot before)
    {
        var now = Now();
        return new(
            Round(now.System - before.System), Round(now.Postgres - before.Postgres), Round(now.Load - before.Load),
            Memory(system, "VmRSS:") / 1024, Memory(system, "VmHWM:") / 1024, Postgres().Sum(process => Memory(process, "RssAnon:")) / 1024,
            now.Allocated - before.Allocated);
    }

    public static long Resident(int process) => Memory(process, "VmRSS:") / 1024;

    private static double Round(double seconds) => Math.Round(seconds, 2);

    private int[] Postgres() => postgres == 0 ? [] : [postgres, .. Directory.EnumerateDirectories("/proc")
        .Select(folder => int.TryParse(Path.GetFileName(folder), out var process) ? process : 0)
        .Where(process => process > 0 && Stat(process) is { Length: > 1 } stat && stat[1] == $"{postgres}")];

    /// <summary>A process that ended meanwhile counts no more; PostgreSQL's are few and live long.</summary>
    private static double Cpu(int[] processes) => processes.Select(Stat).Where(stat => stat.Length > 12).Sum(stat => (double.Parse(stat[11]) + double.Parse(stat[12])) / TicksPerSecond);

    /// <summary>The fields after the name: state, parent, … utime is the 12th of them, stime the 13th.</summary>
    private static string[] Stat(int process)
    {
        try
        {
            var text = File.ReadAllText($"/proc/{process}/stat");
            return text[(text.LastIndexOf(')') + 2)..].Split(' ');
        }
        catch (IOException)
        {
            return [];
        }
    }

    private static long Memory(int process, string name)
    {
        try
        {
            var line = File.ReadLines($"/proc/{process}/status").FirstOrDefault(line => line.StartsWith(name, StringComparison.Ordinal));
            return line is null ? 0 : long.Parse(line[name.Length..].Replace("kB", "").Trim());
        }
        catch (IOException)
        {
            return 0;
        }
    }
}

internal sealed record Snapshot(double System, double Postgres, double Load, long? Allocated);

/// <summary>CPU seconds of the system, PostgreSQL and the load; resident memory in MB now and at its highest (PostgreSQL: without shared buffers).</summary>
internal sealed record Usage(double SystemCpu, double PostgresCpu, double LoadCpu, long SystemMb, long SystemPeakMb, long PostgresMb, long? AllocatedBytes);
