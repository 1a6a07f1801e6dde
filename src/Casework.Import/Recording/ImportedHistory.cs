using Casework.Domain;
using Casework.Domain.Cases;
using Casework.Domain.Catalogues;
using Casework.Domain.Terms;
using Casework.Import.Mappings;
using Casework.Import.Translation;

namespace Casework.Import.Recording;

/// <summary>
/// An imported case as events of the domain: an intake with its one question, then each act of the source in the order of the source.
/// What the source does not say (an outcome, a reaction date, whether somebody was reached) is not made up: such an act is a recorded step.
/// </summary>
public sealed class ImportedHistory
{
    private readonly ImportedCase imported;
    private readonly Reception at;
    private readonly Func<string, Personal> seal;
    private readonly int lastWord;

    private ImportedHistory(ImportedCase imported, Reception at, Func<string, Personal> seal)
    {
        this.imported = imported;
        this.at = at;
        this.seal = seal;
        lastWord = LastWord(imported.Acts);
    }

    /// <summary>The whole history; sealing aside, the same arguments always give the same events.</summary>
    public static IReadOnlyList<RecordedEvent> Of(ImportedCase imported, Reception at, Func<string, Personal> seal)
    {
        var history = new ImportedHistory(imported, at, seal);
        return [.. history.Opening(), .. history.Acts()];
    }

    /// <summary>
    /// The first author whom the source names answers for a case that is over: that is history. One that stays open needs somebody
    /// who can sign in here, and so does one without authors: the desk's coordinator. The role never moves within a trace (law 1).
    /// </summary>
    private Official CaseManager =>
        !imported.StaysOpen && imported.Acts.FirstOrDefault(act => act.Author is not null)?.Author is { } name
            ? new(Code(name), name)
            : at.Coordinator;

    private IEnumerable<RecordedEvent> Opening()
    {
        var by = By(imported.Acts.FirstOrDefault(act => act.Author is not null));
        CaseEvent opened = new CaseOpened(
            at.CaseNumber, CitizenKind.Anonymous, null, null, null, null, imported.Channel, at.Desk, null, "nl", false, [],
            CaseManager, null, "", null, imported.ExternalReference, Namespace, at.CatalogueVersion);
        CaseEvent asked = new QuestionAsked(
            imported.QuestionId, seal(at.Question), null, null, DecisionTermRule.Reasonable, null,
            LocalDay.Of(imported.OpenedAt), at.Desk, imported.Channel, new(), at.CatalogueVersion);
        var facts = new Origin(null, null, null, seal(SourceFactJson.Write(imported.Facts)));
        yield return new(imported.Id, opened with { By = by, HappenedAt = imported.OpenedAt, Origin = facts });
        yield return new(imported.QuestionId, asked with { By = by, HappenedAt = imported.OpenedAt });
    }

    private IEnumerable<RecordedEvent> Acts()
    {
        var ended = false;
        for (var index = 0; index < imported.Acts.Count; index++)
        {
            var act = imported.Acts[index];
            if (act.Kind == ActKind.Closure && !ended)
            {
                yield return new(QuestionEndId(act),
                    new QuestionEndRecorded(imported.QuestionId) { By = By(act), HappenedAt = act.HappenedAt });
                ended = true;
            }

            ended |= index == lastWord;
            yield return new(act.Id, Of(act, index) with { By = By(act), HappenedAt = act.HappenedAt, Origin = OriginOf(act) });
        }
    }

    private CaseEvent Of(ImportedAct act, int index) => act.Kind switch
    {
        ActKind.Contact => new ContactRecorded(act.Id, imported.Channel, Direction.Out, seal(act.Activity!), Answered: false),
        ActKind.HandOff => new HandOffRecorded(act.Move!.From, act.Move.To, act.Move.FromLine, act.Move.ToLine),
        ActKind.Answer when index == lastWord => new QuestionAnswered(imported.QuestionId, seal(act.Activity!)),
        ActKind.Decision when index == lastWord => new QuestionEndRecorded(imported.QuestionId),
        ActKind.Closure => new CaseClosed(act.Result!, at.CatalogueVersion),
        ActKind.Reopening => new CaseReopened(null),
        ActKind.Step => new StepRecorded(act.Activity!, null),
        _ => new StepRecorded(act.Activity!, WireName.Of(act.Kind)),
    };

    /// <summary>
    /// The question ends with the last answer or decision before the first closure: whatever was answered before it was not the end of
    /// it.
    /// </summary>
    private static int LastWord(IReadOnlyList<ImportedAct> acts)
    {
        var kinds = acts.Select(act => act.Kind).TakeWhile(kind => kind != ActKind.Closure).ToList();
        return kinds.FindLastIndex(kind => kind is ActKind.Answer or ActKind.Decision);
    }

    private Origin? OriginOf(ImportedAct act) =>
        act.SourceIndex is { } index ? new(index, act.Activity, act.Group, seal(SourceFactJson.Write(act.Facts))) : null;

    /// <summary>An act without an author is the source's own.</summary>
    private Author By(ImportedAct? act) => act?.Author is { } name
        ? new(Code(name), name, Role.FirstLine, null, act.Group is { } group ? Code(group) : null)
        : new(Namespace, imported.Source, Role.FirstLine);

    private Guid QuestionEndId(ImportedAct closure) =>
        ImportedId.For(imported.Source, imported.ExternalReference, ImportedId.QuestionEnd, closure.HappenedAt);

    private string Namespace => $"import:{imported.Source}";

    private string Code(string sourceName) => $"{Namespace}/{sourceName}";
}
