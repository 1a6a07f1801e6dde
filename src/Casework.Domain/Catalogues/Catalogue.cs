using Casework.Domain.Catalogues.Triage;

namespace Casework.Domain.Catalogues;

/// <summary>
/// The reference data of the desk as of one version: what may be asked, who answers for it and by which rules it is handled.
/// Immutable; every version that a case was ever handled under stays available, so that old cases explain themselves.
/// </summary>
/// <param name="DossierMonths">How many months after its closure a case can be reopened (dossiertermijn); null is
/// <see cref="UsualDossierMonths"/>.</param>
/// <param name="Fingerprint">A hash of all that the version says, by which an edit shows; null for one that stands in no file.</param>
public sealed record Catalogue(
    string Version,
    IReadOnlyDictionary<string, Service> Services,
    IReadOnlyDictionary<string, LifeEvent> LifeEvents,
    IReadOnlyDictionary<string, Organisation> Organisations,
    IReadOnlyDictionary<string, Desk> Desks,
    IReadOnlyDictionary<string, Purpose> Purposes,
    IReadOnlyList<TriageRule> CommonRules,
    TriageRule? DefaultRule = null,
    IReadOnlyList<RetentionRule>? Retention = null,
    string? Fingerprint = null,
    IReadOnlyDictionary<string, HelpPoint>? HelpPoints = null,
    int? DossierMonths = null)
{
    /// <summary>How long a closed case can be reopened where a catalogue does not say it.</summary>
    public const int UsualDossierMonths = 12;

    /// <summary>The registered local helpers; none in versions from before there were any.</summary>
    public IReadOnlyDictionary<string, HelpPoint> Registered => HelpPoints ?? System.Collections.ObjectModel.ReadOnlyDictionary<string, HelpPoint>.Empty;

    /// <summary>What applies when no rule fires: a person looks at the question (law 4).</summary>
    public TriageRule Otherwise => DefaultRule ?? TriageRule.APersonLooks;

    /// <summary>Every rule of this version, the default rule included; no two share a code.</summary>
    public IEnumerable<TriageRule> Rules => CommonRules.Concat(Services.Values.SelectMany(s => s.Rules)).Append(Otherwise);

    /// <summary>Why a rule of this version fired, in words for the citizen; null when this version does not hold it.</summary>
    public Text? Explain(RuleFired fired) => Rule(fired)?.Explanation;

    /// <summary>The rule as this version holds it, or null.</summary>
    public TriageRule? Rule(RuleFired fired) => Rules.FirstOrDefault(r => r.Code == fired.Code && r.Version == fired.Version);

    /// <summary>
    /// What others in this situation need too and was not asked yet: first what belongs to the services asked, then to the life event.
    /// </summary>
    public IReadOnlyList<RelatedService> Suggest(string? lifeEvent, IReadOnlyCollection<string> askedServices) =>
        [.. askedServices.Select(Services.GetValueOrDefault).SelectMany(s => s?.Related ?? [])
            .Concat(OfLifeEvent(lifeEvent))
            .Where(r => !askedServices.Contains(r.Service) && Services.ContainsKey(r.Service))
            .DistinctBy(r => r.Service)];

    /// <summary>The service by which facts of this base register are corrected, or null.</summary>
    public Service? CorrectionOf(string register) => Services.Values.FirstOrDefault(service => service.Corrects == register);

    private IEnumerable<RelatedService> OfLifeEvent(string? code) =>
        code is not null && LifeEvents.TryGetValue(code, out var lifeEvent)
            ? lifeEvent.Services.Select(s => new RelatedService(s, lifeEvent.Reason ?? lifeEvent.Description))
            : [];
}

/// <summary>A text for people, in both languages of the desk. Dutch is written at level B1.</summary>
public sealed record Text(string Nl, string En)
{
    public string In(string language) => language == "en" ? En : Nl;
}

/// <summary>How people say something in their own words, by language: words and short phrases.</summary>
public sealed record Sayings(IReadOnlyList<string> Nl, IReadOnlyList<string> En);

/// <summary>Whoever answers for a desk or organisation when nobody else does (law 2).</summary>
public sealed record Coordinator(string OfficialId, string Name);

/// <summary>
/// A shared first-line counter (loket). One desk of the catalogue is <paramref name="Online"/>: it takes what citizens send in
/// themselves.
/// </summary>
public sealed record Desk(string Code, Text Name, string Phone, Coordinator Coordinator, bool Online = false);

/// <summary>A second-line organisation (dienstverlener) and how long it has to answer an offer, in working days.</summary>
public sealed record Organisation(
    string Code, Text Name, string Phone, Coordinator Coordinator, int EscalateAfterWorkingDays = 2, int LapseAfterWorkingDays = 5);

/// <summary>Something that happens in a life, by which services are found.</summary>
/// <param name="Reason">Why its services are suggested to whoever did not ask for them, in words for the citizen.</param>
/// <param name="SaidAs">What people call it, beside its name.</param>
public sealed record LifeEvent(
    string Code, Text Name, Text Description, IReadOnlyList<string> Services,
    Text? Reason = null, IReadOnlyList<LifeQuestion>? Questions = null, Sayings? SaidAs = null)
{
    /// <summary>The services that these answers lead to, in the order of the questions.</summary>
    public IReadOnlyList<string> Found(Func<string, bool> saidYes) =>
        [.. (Questions ?? []).Where(question => saidYes(question.Code)).SelectMany(question => question.Services).Distinct()];
}

/// <summary>A question with yes or no about a situation; yes leads to services.</summary>
public sealed record LifeQuestion(string Code, Text Text, IReadOnlyList<string> Services);

/// <summary>Why an official works on a case outside their own desk; named in the read log and shown to the citizen.</summary>
public sealed record Purpose(string Code, Text Name);
