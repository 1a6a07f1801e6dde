using Casework.Api.Tests.Import;
using Casework.Import.Logs;

namespace Casework.Api.Tests.Export;

[Collection("samples")]
public sealed class XesRoundTripTests(SampleDesk samples)
{
    private static readonly string[] Shared = ["concept:name", "concept:instance", "time:timestamp", "lifecycle:transition", "org:group", "org:resource"];

    [Fact]
    public async Task the_sample_comes_out_as_it_came_in()
    {
        var (source, exported) = (Source(), await Export("names=true"));

        source.Length.ShouldBe(1_434);
        exported.Length.ShouldBe(1_434);
        exported.Sum(trace => trace.Events.Count).ShouldBe(8_577);
        exported.SelectMany(trace => Lines(trace, Shared)).Order(StringComparer.Ordinal).ShouldBe(source.SelectMany(trace => Lines(trace, Shared)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task without_names_everything_but_the_officials_is_the_same_and_each_has_one_pseudonym()
    {
        string[] shared = [.. Shared.Except(["org:resource"])];
        var (source, exported) = (Source(), await Export("names=false"));

        exported.SelectMany(trace => Lines(trace, shared)).Order(StringComparer.Ordinal).ShouldBe(source.SelectMany(trace => Lines(trace, shared)).Order(StringComparer.Ordinal));
        var names = source.ToDictionary(trace => trace.Find("concept:name")!);
        var pairs = exported.SelectMany(trace => trace.Events.Zip(names[trace.Find("concept:name")!].Events, (shown, real) => (Shown: shown.Find("org:resource"), Real: real.Find("org:resource")))).Distinct().ToArray();
        pairs.Length.ShouldBe(pairs.Select(pair => pair.Real).Distinct().Count());
        pairs.Length.ShouldBe(pairs.Select(pair => pair.Shown).Distinct().Count());
        pairs.ShouldAllBe(pair => pair.Shown != pair.Real);
    }

    /// <summary>Each event in one line, with its case and its place in it.</summary>
    private static IEnumerable<string> Lines(Trace trace, string[] keys) => trace.Events.Select((each, place) =>
        $"{trace.Find("concept:name")} {place} " + string.Join(" | ", each.Attributes.Where(attribute => keys.Contains(attribute.Key)).Select(attribute => $"{attribute.Type} {attribute.Key}={attribute.Value}")));

    private static Trace[] Source()
    {
        using var file = LogFile.Open(Path.Combine(AppContext.BaseDirectory, "samples", "receipt.xes.gz"));
        return [.. file.Read(new("case"), ReadLimits.Usual).OfType<WholeTrace>().Select(item => item.Trace)];
    }

    private async Task<Trace[]> Export(string query) =>
        [.. Exported.Traces((await samples.Desk.Export("format=xes&" + query)).Bytes).Where(trace => trace.Find("casework:source") == "import:receipt")];
}
