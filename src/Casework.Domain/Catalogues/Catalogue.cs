using Casework.Domain.Triage;

namespace Casework.Domain.Catalogues;

/// <summary>
/// The reference data of the desk as of one version: what may be asked, who answers for it and by which rules it is handled.
/// Immutable; every version that a case was ever handled under stays available, so that old cases explain themselves.
/// </summary>
public sealed record Catalogue(
    string Version,
    IReadOnlyDictionary<string, Service> Services,
    IReadOnlyDictionary<string, LifeEvent> LifeEvents,
    IReadOnlyDictionary<string, Organisation> Organisations,
    IReadOnlyDictionary<string, Desk> Desks,
    IReadOnlyDictionary<string, Purpose> Purposes,
    IReadOnlyList<TriageRule> CommonRules);

/// <summary>A text for people, in both languages of the desk. Dutch is written at level B1.</summary>
public sealed record Text(string Nl, string En)
{
    public string In(string language) => language == "en" ? En : Nl;
}

/// <summary>Whoever answers for a desk or organisation when nobody else does (law 2).</summary>
public sealed record Coordinator(string OfficialId, string Name);

/// <summary>A shared first-line counter (loket). One desk of the catalogue is <paramref name="Online"/>: it takes what citizens send in themselves.</summary>
public sealed record Desk(string Code, Text Name, string Phone, Coordinator Coordinator, bool Online = false);

/// <summary>A second-line organisation (dienstverlener) and how long it has to answer an offer, in working days.</summary>
public sealed record Organisation(
    string Code, Text Name, string Phone, Coordinator Coordinator, int EscalateAfterWorkingDays = 2, int LapseAfterWorkingDays = 5);

/// <summary>Something that happens in a life, by which services are found.</summary>
public sealed record LifeEvent(string Code, Text Name, Text Description, IReadOnlyList<string> Services);

/// <summary>Why an official works on a case outside their own desk; named in the read log and shown to the citizen.</summary>
public sealed record Purpose(string Code, Text Name);
