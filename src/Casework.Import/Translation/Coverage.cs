using Casework.Import.Logs;
using Casework.Import.Mappings;

namespace Casework.Import.Translation;

/// <summary>Notes which parts of a mapping a log has made use of, so that a misspelt name does not go unnoticed.</summary>
internal sealed class Coverage(Mapping mapping)
{
    private const int MostNames = 100;
    private readonly List<(string Field, string? Attribute)> unseen =
    [
        ("channel.attribute", mapping.Channel.Attribute), ("department", mapping.Department),
        ("start", mapping.Start), ("deadline", mapping.Deadline),
        ("end", mapping.End), ("author", mapping.Author), ("group.attribute", mapping.Group?.Attribute),
        .. mapping.Activity.Skip(1).Select(attribute => ("activity", (string?)attribute)),
    ];
    private readonly HashSet<string> unusedActs = [.. mapping.Acts.Names];
    private readonly Dictionary<string, int> withoutAct = [];

    public IReadOnlyDictionary<string, int> WithoutAct => withoutAct;

    public IReadOnlyList<string> Unused() =>
    [
        .. unseen.Where(each => each.Attribute is not null).Select(each => $"{each.Field}: no trace or event has '{each.Attribute}'"),
        .. unusedActs.Select(name => $"acts: no event is '{name}'"),
    ];

    public void Add(Trace trace, ImportedCase imported)
    {
        unseen.RemoveAll(each => trace.FindFirst(each.Attribute) is not null);
        foreach (var act in imported.Acts)
        {
            if (act.Activity is null) continue;
            if (mapping.Acts.EntryOf(act.Activity) is { } entry) unusedActs.Remove(entry);
            else if (withoutAct.TryGetValue(act.Activity, out var times)) withoutAct[act.Activity] = times + 1;
            else if (withoutAct.Count < MostNames) withoutAct.Add(act.Activity, 1);
        }
    }
}
