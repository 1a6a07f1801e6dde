using System.Globalization;
using Casework.Domain.Cases.Sharing;

namespace Casework.Application.Access;

/// <summary>The values of the parameters of a path.</summary>
public sealed record PathValues(IReadOnlyDictionary<string, string> Values)
{
    public static readonly PathValues None = new(new Dictionary<string, string>());

    /// <summary>Ids are UUIDs and versions numbers: anything else is no such thing.</summary>
    public bool AreWellFormed => Values.All(value => value.Key switch
    {
        "version" => long.TryParse(value.Value, NumberStyles.None, CultureInfo.InvariantCulture, out _),
        var name when name.EndsWith("Id", StringComparison.Ordinal) => Guid.TryParse(value.Value, out _),
        _ => true,
    });

    public bool Has(string name) => Values.ContainsKey(name);

    /// <summary>The id that stands there, once the values are well formed.</summary>
    public Guid Id(string name) => Guid.Parse(Values[name]);

    public long Number(string name) => long.Parse(Values[name], CultureInfo.InvariantCulture);

    /// <summary>The things of the case that the path names.</summary>
    public IEnumerable<CaseItem> Items
    {
        get
        {
            foreach (var (name, value) in Values)
                if (NamedItems.Parameters.TryGetValue(name, out var item) && Guid.TryParse(value, out var id)) yield return item(id);
        }
    }
}
