namespace Casework.Bench;

/// <summary>
/// From the previous release to this one while people work: the new node starts beside the old one on its database, then the old one stops.
/// Both lead the same store for a while, so what this release adds must not disturb the one before.
/// </summary>
internal sealed class Upgrade(Options options, string previous)
{
    private readonly string _connection = BenchDatabase.Connection(options.Connection);
    private Node[] _nodes = [];

    public IReadOnlyList<string> Failures()
    {
        var before = Start(options with { App = previous });
        _nodes = [before];
        var intakes = new Intakes(() => _nodes, _connection);
        intakes.Begin();
        Pass("the previous release works");
        using var after = Start(options);
        Console.WriteLine($"this release is ready beside it after {after.ToReady.TotalSeconds:0.0} s");
        _nodes = [before, after];
        Pass("both work");
        _nodes = [after];
        before.Dispose();
        Pass("only this release works");
        intakes.End();
        return [.. intakes.Failures()];
    }

    /// <summary>Earlier releases take themselves for the only node unless they are told otherwise.</summary>
    private static Node Start(Options options) => new(options, ("Wolverine__Mode", "Balanced"), ("Logging__LogLevel__Default", "Error"));

    private void Pass(string what)
    {
        var before = Cases();
        Thread.Sleep(options.Length);
        Console.WriteLine($"{what}: {Cases() - before} intakes in {options.Length.TotalSeconds:0.#} s");
    }

    private long Cases() => BenchDatabase.Ask(_connection, "select count(*) from casework.mt_streams");
}
