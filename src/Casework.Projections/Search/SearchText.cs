using Casework.Domain;
using Casework.Domain.Cases;
using Casework.Projections.Vault;
using JasperFx.Events;
using Marten;
using Marten.Events.Projections;

namespace Casework.Projections.Search;

/// <summary>
/// One text by which a case can be found. A row for each, written once, so that the thousandth note costs no more than the first.
/// </summary>
/// <param name="Id">The note's own id, so that it can be taken back; else that of the event.</param>
public sealed record SearchText(Guid Id, Guid CaseId, string Text)
{
    /// <summary>What an event adds, with the key of its case at hand; null when that is nothing.</summary>
    public static SearchText? Of(IEvent e, KeyRing keys) =>
        TextOf(e.Data) is { } written && keys.Open(written)?.Trim() is { Length: > 0 } text
        ? new(e.Data is NoteAdded added ? added.NoteId : e.Id, e.StreamId, text)
        : null;

    /// <summary>What there is to find after all events of a case.</summary>
    public static IReadOnlyList<SearchText> Of(IReadOnlyList<IEvent> events, KeyRing keys)
    {
        List<SearchText> texts = [];
        foreach (var e in events)
        {
            if (e.Data is PersonalDataDestroyed) texts.Clear();
            if (e.Data is ActTakenBack { Kind: UndoableAct.Note, SubjectId: { } note }) texts.RemoveAll(text => text.Id == note);
            if (Of(e, keys) is { } text) texts.Add(text);
        }

        return texts;
    }

    internal static Personal? TextOf(object happened) => happened switch
    {
        QuestionAsked e => e.Text,
        QuestionAnswered e => e.Text,
        QuestionDecided e => e.Reasons,
        DecisionWithdrawn e => e.Reasons,
        DecisionCorrected e => e.What,
        ContactRecorded e => e.Summary,
        MessageSent e => e.Text,
        MessageReceived e => e.Text,
        HelpRequested e => e.Text,
        LocalHelpRequested e => e.Text,
        NoteAdded e => e.Text,
        InformationReceived e => e.Text,
        ViewReceived e => e.Text,
        DisputeRaised e => e.Text,
        ObjectionLodged e => e.Text,
        ObjectionRepaired e => e.Text,
        ComplaintReceived e => e.Text,
        _ => null,
    };
}

/// <summary>
/// Adds the texts worth finding. A note that is taken back goes, and all of them go when the personal data is destroyed (law 12).
/// </summary>
public sealed partial class SearchTextProjection(KeyRing keys) : EventProjection
{
    public override async ValueTask ApplyAsync(IDocumentOperations operations, IEvent e, CancellationToken cancellation)
    {
        if (e.Data is PersonalDataDestroyed) operations.DeleteWhere<SearchText>(text => text.CaseId == e.StreamId);
        if (e.Data is ActTakenBack { Kind: UndoableAct.Note, SubjectId: { } note }) operations.Delete<SearchText>(note);
        if (SearchText.TextOf(e.Data) is null) return;
        await keys.FetchMissing(operations, [e.StreamId], cancellation);
        if (SearchText.Of(e, keys) is { } text) operations.Store(text);
    }
}
