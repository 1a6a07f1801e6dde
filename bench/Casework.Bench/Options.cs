namespace Casework.Bench;

/// <summary>What is measured and where; the script names the programs and the cluster.</summary>
/// <param name="App">The system's program.</param>
/// <param name="Connection">The owner's connection to the cluster; the benchmark makes a database of its own in it.</param>
/// <param name="WarmUp">How long each thing is done before it is measured, so that the runtime has compiled what it compiles.</param>
/// <param name="Cases">How many cases the database holds before anything is measured.</param>
/// <param name="Keep">Leaves the database, and uses the one that an earlier run left.</param>
internal sealed record Options(
    string App, string Connection, int Postgres, string? Pgbench, int[] Clients, TimeSpan Length, TimeSpan WarmUp, string[] Only, string Json, int Cases, bool Keep)
{
    public static Options Of(string[] args)
    {
        string? Value(string name) => Options.Value(args, name);
        return new(
            Value("--app") ?? throw new ArgumentException("--app is missing."), Value("--connection") ?? throw new ArgumentException("--connection is missing."),
            int.Parse(Value("--postgres") ?? "0"), Value("--pgbench"),
            [.. (Value("--clients") ?? "1,8,16,32").Split(',').Select(int.Parse)], Seconds(Value("--seconds") ?? "5"), Seconds(Value("--warm-up") ?? "5"),
            Value("--only")?.Split(',') ?? [], Value("--json") ?? "bench.json", int.Parse(Value("--cases") ?? "0"), args.Contains("--keep"));
    }

    public static string? Value(string[] args, string name) => Array.IndexOf(args, name) is >= 0 and var at && at + 1 < args.Length ? args[at + 1] : null;

    private static TimeSpan Seconds(string text) => TimeSpan.FromSeconds(double.Parse(text));

    public bool Wants(string name) => Only.Length == 0 || Only.Contains(name);
}
