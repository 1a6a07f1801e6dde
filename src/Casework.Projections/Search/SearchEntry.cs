using Casework.Domain;
using Casework.Domain.Cases;
using Casework.Projections.Vault;
using JasperFx.Events;

namespace Casework.Projections.Search;

/// <summary>What a case can be found by. The citizen's number is only there as a keyed hash; name and texts go with the key.</summary>
public sealed record SearchEntry
{
    public Guid Id { get; init; }
    public required string CaseNumber { get; init; }
    public string? ExternalReference { get; init; }
    public string? CitizenHash { get; init; }
    public string Name { get; init; } = "";
    public string Text { get; init; } = "";

    /// <summary>Found by its number alone: what goes when the key goes.</summary>
    public SearchEntry WithoutPlainText() => this with { CitizenHash = null, Name = "", Text = "" };
}

/// <summary>Written only by the few events that carry text worth finding, so that most commands do not touch it.</summary>
public sealed partial class SearchEntryProjection(KeyRing keys, CitizenIndex citizens) : PlainCaseView<SearchEntry>(keys, WithText)
{
    private const int Most = 100_000;

    private static readonly Type[] WithText =
    [
        typeof(CaseOpened), typeof(QuestionAsked), typeof(QuestionAnswered), typeof(QuestionDecided), typeof(ContactRecorded), typeof(MessageSent),
        typeof(MessageReceived), typeof(HelpRequested), typeof(NoteAdded), typeof(InformationReceived), typeof(DisputeRaised), typeof(ObjectionLodged),
        typeof(ComplaintReceived), typeof(CitizenDataCorrected), typeof(PersonalDataDestroyed),
    ];

    protected override SearchEntry? Evolve(SearchEntry? view, Guid id, CaseEvent happened, IEvent recorded) => (view, happened) switch
    {
        (_, CaseOpened e) => Open(id, e),
        ({ } entry, PersonalDataDestroyed) => entry.WithoutPlainText(),
        ({ } entry, CitizenDataCorrected e) => entry with { Name = Keys.Open(e.Name) ?? entry.Name },
        ({ } entry, _) when Keys.Open(TextOf(happened)) is { } text && entry.Text.Length < Most => entry with { Text = $"{entry.Text}\n{text}".Trim() },
        _ => view,
    };

    private SearchEntry Open(Guid id, CaseOpened e) => new()
    {
        Id = id,
        CaseNumber = e.CaseNumber,
        ExternalReference = e.ExternalReference,
        CitizenHash = citizens.Of(Keys.Open(e.Bsn), Keys.Open(e.KvkNumber)),
        Name = Keys.Open(e.Name) ?? "",
    };

    private static Personal? TextOf(CaseEvent happened) => happened switch
    {
        QuestionAsked e => e.Text,
        QuestionAnswered e => e.Text,
        QuestionDecided e => e.Reasons,
        ContactRecorded e => e.Summary,
        MessageSent e => e.Text,
        MessageReceived e => e.Text,
        HelpRequested e => e.Text,
        NoteAdded e => e.Text,
        InformationReceived e => e.Text,
        DisputeRaised e => e.Text,
        ObjectionLodged e => e.Text,
        ComplaintReceived e => e.Text,
        _ => null,
    };
}
