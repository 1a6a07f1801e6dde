using Casework.Domain.Cases;
using Casework.Projections.Vault;
using JasperFx.Events;

namespace Casework.Projections.Search;

/// <summary>
/// Whom and what number a case can be found by. The citizen's number is only there as a keyed hash; the name goes with the key.
/// </summary>
public sealed record SearchEntry
{
    public Guid Id { get; init; }
    public required string CaseNumber { get; init; }
    public string? ExternalReference { get; init; }
    public string? CitizenHash { get; init; }
    public string Name { get; init; } = "";

    /// <summary>
    /// Keyed hashes of the numbers of those who were ever authorised; whether a mandate still holds says the case. Null when nobody was.
    /// </summary>
    public string[]? Mandated { get; init; }

    public static SearchEntry Of(Guid id, CaseOpened opened, KeyRing keys, CitizenIndex citizens) => new()
    {
        Id = id,
        CaseNumber = opened.CaseNumber,
        ExternalReference = opened.ExternalReference,
        CitizenHash = citizens.Of(keys.Open(opened.Bsn), keys.Open(opened.KvkNumber)),
        Name = keys.Open(opened.Name) ?? "",
    };

    /// <summary>The entry after one more event.</summary>
    public static SearchEntry? After(SearchEntry? before, Guid id, CaseEvent happened, KeyRing keys, CitizenIndex citizens) => (before, happened) switch
    {
        (_, CaseOpened e) => Of(id, e, keys, citizens),
        ({ } entry, PersonalDataDestroyed) => entry.WithoutPlainText(),
        ({ } entry, MandateGranted e) when citizens.Of(keys.Open(e.Bsn), keys.Open(e.KvkNumber)) is { } hash =>
            entry with { Mandated = [.. (entry.Mandated ?? []).Union([hash])] },
        ({ } entry, CitizenDataCorrected e) => entry with { Name = keys.Open(e.Name) ?? entry.Name },
        _ => before,
    };

    /// <summary>Found by its number alone: what goes when the key goes.</summary>
    public SearchEntry WithoutPlainText() => this with { CitizenHash = null, Name = "", Mandated = null };
}

/// <summary>
/// Written when a case is opened, when the citizen's data is corrected, when somebody is authorised, and when it is destroyed.
/// </summary>
public sealed partial class SearchEntryProjection(KeyRing keys, CitizenIndex citizens)
    : PlainCaseView<SearchEntry>(keys, typeof(CaseOpened), typeof(CitizenDataCorrected),
        typeof(MandateGranted), typeof(PersonalDataDestroyed))
{
    protected override SearchEntry? Evolve(SearchEntry? view, Guid id, CaseEvent happened, IEvent recorded) =>
        SearchEntry.After(view, id, happened, Keys, citizens);
}
