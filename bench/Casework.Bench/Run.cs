namespace Casework.Bench;

/// <summary>The whole benchmark, in one run on one machine: both ceilings, then the system.</summary>
internal static class Run
{
    public static int All(Options options)
    {
        BenchDatabase.Make(options.Connection, options.Keep);
        if (options.Cases > 0) Filling.Run(options);
        Console.WriteLine(Report.Head);
        List<Measured> measured = options.Wants("ceilings") ? [.. Tell(Pgbench.Measure(options)), .. Tell(Bare.Measure(options))] : [];
        using (new Node(options))
        {
            // Makes the schema: only the second start is measured.
        }

        Start start;
        using (var node = new Node(options))
        {
            Thread.Sleep(5000);
            start = new(Math.Round(node.ToReady.TotalSeconds, 2), Watched.Resident(node.Id));
            Console.WriteLine($"ready in {start.SecondsToReady} s, {start.IdleMb} MB when idle");
            measured.AddRange(System(options, node, measured));
        }

        Report.Write(options, start, measured);
        if (!options.Keep) BenchDatabase.Drop(options.Connection);
        return measured.Any(line => line.Failed > 0) ? 1 : 0;
    }

    private static List<Measured> System(Options options, Node node, List<Measured> ceilings)
    {
        var (inserts, bare) = (Ceiling(ceilings, "(a)"), Ceiling(ceilings, "(b)"));
        var (scenarios, metrics) = (new Scenarios(new Desk(node.Url)), new Metrics(node.Url));
        List<Measured> measured = [];
        foreach (var (name, writes, act) in scenarios.All.Where(scenario => scenario.Name == "intake" || options.Wants(scenario.Name)))
        {
            scenarios.Current = name;
            Load.Run(node.Url, options.Clients.Max(), options.WarmUp, act, new(node.Id, options.Postgres, metrics.Allocated));
            foreach (var clients in options.Clients)
            {
                var round = Load.Run(node.Url, clients, options.Length, act, new(node.Id, options.Postgres, metrics.Allocated));
                measured.AddRange(Tell([.. round.Select(line => line with { Ratio = Ratio(line, writes ? inserts : bare) })]));
            }

            if (name == "intake") scenarios.Settle();
        }

        return measured;
    }

    private static Dictionary<int, double> Ceiling(List<Measured> measured, string mark) =>
        measured.Where(line => line.Name.EndsWith(mark, StringComparison.Ordinal)).ToDictionary(line => line.Clients, line => line.PerSecond);

    private static double? Ratio(Measured line, Dictionary<int, double> ceiling) =>
        ceiling.TryGetValue(line.Clients, out var most) ? Math.Round(line.PerSecond / most, 3) : null;

    private static IReadOnlyList<Measured> Tell(IReadOnlyList<Measured> lines)
    {
        foreach (var line in lines) Console.WriteLine(Report.Line(line));
        return lines;
    }
}
