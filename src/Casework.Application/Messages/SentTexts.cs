using Casework.Application.Texts;
using Casework.Domain;
using Casework.Domain.Cases;
using Casework.Domain.Catalogues;
using Casework.Projections.Cases;
using Casework.Projections.Track;
using Casework.Projections.Vault;

namespace Casework.Application.Messages;

/// <summary>
/// Writes into each event what the citizen reads of it, in both languages, before it is appended: so it reads the same for good, whatever
/// becomes of texts, catalogue and case (law 16).
/// </summary>
public sealed class SentTexts(Words words, CatalogueVersions catalogues)
{
    /// <summary>The events as they are stored: with what the citizen reads, and each text sealed for its place.</summary>
    /// <param name="before">The case before them; null where the first opens it.</param>
    public IReadOnlyList<CaseEvent> Into(Guid caseId, CaseRecord? before, IReadOnlyList<CaseEvent> events, CaseCipher cipher)
    {
        CodeNames dutch = new(words, catalogues.Current, "nl"), english = new(words, catalogues.Current, "en");
        var stored = new CaseEvent[events.Count];
        for (var i = 0; i < events.Count; i++)
        {
            var after = before.Follow(caseId, events[i]);
            List<Personal>? sent = null;
            for (var line = before?.Messages.Count ?? 0; line < after.Messages.Count; line++)
                if (!after.Messages[line].IsOwnText) (sent ??= []).Add(cipher.Seal(MessageText.Kept(after.Messages[line], after.State, dutch, english)));
            stored[i] = SealedFields.Bind(sent is null ? events[i] : events[i] with { SentTexts = sent }, cipher);
            before = after;
        }

        return stored;
    }
}
