using Casework.Domain.Cases;
using Casework.Export.Histories;

namespace Casework.Export.Ocel;

/// <summary>The ids of objects, and which organisations, desks and officials were met on the way: as many as there are, however many events.</summary>
internal sealed class OcelPeople(Pseudonyms people, bool names)
{
    private readonly SortedDictionary<string, OcelObject> _met = new(StringComparer.Ordinal);

    public IEnumerable<OcelObject> Met => _met.Values;

    public static string Case(Guid id) => $"case:{id}";

    public static string Question(Guid id) => $"question:{id}";

    public string Citizen(ExportedCase of) => $"citizen:{people.Citizen(of)}";

    public string Organisation(string code) => Meet($"organisation:{code}", "organisation", "code", code);

    public string Desk(string code) => Meet($"desk:{code}", "desk", "code", code);

    public string Official(string id, string name) => Meet($"official:{people.Official(id, names)}", "official", "name", names ? name : null);

    /// <summary>The author as an object, or null where it is no person: a timer, or the source of an import.</summary>
    public string? Author(Author by, ExportedCase of) => by switch
    {
        // What is done on the citizen's behalf counts as done by the citizen (Awb 2:1).
        { Role: Domain.Role.Citizen or Domain.Role.Representative } => Citizen(of),
        { Role: Domain.Role.System } => null,
        { Role: Domain.Role.LocalHelper } => Organisation(by.Id),
        _ when by.Id == of.Opened.Source => null,
        _ => Official(by.Id, by.Name),
    };

    private string Meet(string id, string type, string attribute, string? value)
    {
        if (!_met.ContainsKey(id)) _met.Add(id, new(id, type, value is null ? [] : [new(attribute, value, DateTimeOffset.UnixEpoch)], []));
        return id;
    }
}
