using Casework.Import.Logs;

namespace Casework.Import.Translation;

/// <summary>
/// One attribute of the source, verbatim. A nested attribute is keyed by its path: the parts joined by "/", with "~" written as "~0" and
/// "/" as "~1" (RFC 6901), right behind its parent, so that the source can be written again in its order and types.
/// </summary>
public sealed record SourceFact(string Key, string Value, AttributeType Type = AttributeType.String)
{
    public static IReadOnlyList<SourceFact> Of(IReadOnlyList<LogAttribute> attributes)
    {
        var facts = new List<SourceFact>(attributes.Count);
        Add(facts, attributes, "");
        return facts;
    }

    private static void Add(List<SourceFact> facts, IReadOnlyList<LogAttribute> attributes, string parent)
    {
        foreach (var attribute in attributes)
        {
            var key = parent + attribute.Key.Replace("~", "~0").Replace("/", "~1");
            facts.Add(new SourceFact(key, attribute.Value, attribute.Type));
            if (attribute.Children.Count > 0) Add(facts, attribute.Children, key + "/");
        }
    }
}
