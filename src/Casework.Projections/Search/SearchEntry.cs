using Casework.Domain;
using Casework.Domain.Cases;
using Casework.Domain.Cases.Undo;
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
    public SearchEntry WithoutPlainText() => this with { CitizenHash = null, Name = "", Text = "", Notes = [] };

    /// <summary>Where notes of a moment ago stand in the text: when one is taken back, the case is not found by it any more.</summary>
    public IReadOnlyList<FoundNote> Notes { get; init; } = [];
}

public sealed record FoundNote(Guid NoteId, int Start, int Length, DateTimeOffset At);

/// <summary>Written only by the few events that carry text worth finding, so that most commands do not touch it.</summary>
public sealed partial class SearchEntryProjection(KeyRing keys, CitizenIndex citizens) : PlainCaseView<SearchEntry>(keys, WithText)
{
    private const int Most = 100_000;

    /// <summary>As many as a case remembers of acts that can be taken back.</summary>
    private const int MostNotes = 10;

    private static readonly Type[] WithText =
    [
        typeof(CaseOpened), typeof(QuestionAsked), typeof(QuestionAnswered), typeof(QuestionDecided), typeof(ContactRecorded), typeof(MessageSent),
        typeof(MessageReceived), typeof(HelpRequested), typeof(NoteAdded), typeof(InformationReceived), typeof(DisputeRaised), typeof(ObjectionLodged),
        typeof(ComplaintReceived), typeof(CitizenDataCorrected), typeof(PersonalDataDestroyed), typeof(ActTakenBack),
    ];

    protected override SearchEntry? Evolve(SearchEntry? view, Guid id, CaseEvent happened, IEvent recorded) => (view, happened) switch
    {
        (_, CaseOpened e) => Open(id, e),
        ({ } entry, PersonalDataDestroyed) => entry.WithoutPlainText(),
        ({ } entry, CitizenDataCorrected e) => entry with { Name = Keys.Open(e.Name) ?? entry.Name },
        ({ } entry, ActTakenBack e) => Without(entry, e),
        ({ } entry, _) when Keys.Open(TextOf(happened)) is { } text && entry.Text.Length < Most => With(entry, text.Trim(), happened),
        _ => view,
    };

    private static SearchEntry With(SearchEntry entry, string text, CaseEvent happened)
    {
        var found = entry with { Text = entry.Text.Length == 0 ? text : $"{entry.Text}\n{text}" };
        return happened is NoteAdded e
            ? found with { Notes = [.. entry.Notes.Where(n => e.HappenedAt - n.At <= TakeBack.Window).TakeLast(MostNotes - 1), new(e.NoteId, found.Text.Length - text.Length, text.Length, e.HappenedAt)] }
            : found;
    }

    /// <summary>Blanks, so that every other note stays where it stands.</summary>
    private static SearchEntry Without(SearchEntry entry, ActTakenBack happened) => entry.Notes.FirstOrDefault(n => n.NoteId == happened.SubjectId) is { } note
        ? entry with { Text = entry.Text.Remove(note.Start, note.Length).Insert(note.Start, new(' ', note.Length)) }
        : entry;

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
