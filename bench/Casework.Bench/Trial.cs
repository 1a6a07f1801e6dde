namespace Casework.Bench;

/// <summary>A trial of a promise, in a database of its own: it says what it saw, and what was not kept.</summary>
internal static class Trial
{
    public static int Of(Options options, Func<IReadOnlyList<string>> failures)
    {
        BenchDatabase.Make(options.Connection, options.Keep);
        var broken = failures();
        if (!options.Keep) BenchDatabase.Drop(options.Connection);
        foreach (var failure in broken) Console.WriteLine("FAILED: " + failure);
        Console.WriteLine(broken.Count == 0 ? "Nothing lost, nothing twice." : $"{broken.Count} promises broken.");
        return broken.Count == 0 ? 0 : 1;
    }
}
