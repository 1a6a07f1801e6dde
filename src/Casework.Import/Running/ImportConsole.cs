using System.Globalization;
using Casework.Import.Mappings;

namespace Casework.Import.Running;

/// <summary>Tells a person at a terminal how an import goes: a line a second while it runs, the whole account at its end.</summary>
public sealed class ImportConsole(TextWriter output, TextWriter errors, TimeProvider time)
{
    private const int MostListed = 100;
    private long last = time.GetTimestamp();

    public void Progress(ImportProgress now)
    {
        if (time.GetElapsedTime(last) < TimeSpan.FromSeconds(1)) return;
        last = time.GetTimestamp();
        errors.WriteLine(Text($"{now.Share,4:P0}  {now.Cases} cases recorded, {now.Skipped} were there already, {now.Broken} left out"));
    }

    public void Done(Mapping mapping, ImportOutcome outcome)
    {
        List("Worth knowing", outcome.Read.Notices);
        List("Not in the log, though the mapping names it", outcome.Read.Unused);
        List("Kept as steps, since the mapping has no act for them", [.. outcome.Read.WithoutAct.OrderByDescending(each => each.Value).Select(each => $"{each.Value} x {each.Key}")]);
        List("Left out", [.. outcome.Broken.Select(each => each.ToString())]);
        if (outcome.Read.Rest is { } rest) errors.WriteLine($"The file cannot be read to its end: {rest}");
        output.WriteLine(Text($"import:{mapping.Name}: {outcome.Cases} cases, {outcome.Events} events, {outcome.HandOffs} hand-offs recorded; {outcome.Skipped} cases skipped, {outcome.Broken.Count} broken; {outcome.Took.TotalSeconds:0.0} seconds"));
    }

    /// <summary>The account of an import that something stopped: what stands in it stands in the store.</summary>
    public void Stopped(Mapping mapping, ImportStoppedException stopped)
    {
        Done(mapping, stopped.Outcome);
        errors.WriteLine($"The import stopped before the end: {stopped.InnerException!.Message}. Repeat it: what is recorded is passed over.");
    }

    private void List(string title, IReadOnlyList<string> lines)
    {
        if (lines.Count == 0) return;
        errors.WriteLine($"{title}:");
        foreach (var line in lines.Take(MostListed)) errors.WriteLine($"  {line}");
        if (lines.Count > MostListed) errors.WriteLine($"  … and {lines.Count - MostListed} more");
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
