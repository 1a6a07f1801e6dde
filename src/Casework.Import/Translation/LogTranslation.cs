using Casework.Import.Logs;
using Casework.Import.Mappings;

namespace Casework.Import.Translation;

/// <summary>
/// Translates a log trace by trace and counts as it goes; remembers 16 bytes per case, to notice a case number that comes twice.
/// </summary>
public sealed class LogTranslation(Mapping mapping)
{
    private readonly HashSet<Guid> known = [];
    private readonly List<BrokenTrace> broken = [];
    private readonly List<string> notices = [];
    private readonly Coverage coverage = new(mapping);
    private bool controlsNoticed;
    private ImportReport counts = new(0, 0, 0, 0, 0, [], null, [], [], new Dictionary<string, int>());

    /// <summary>What was found so far; complete when the sequence has ended.</summary>
    public ImportReport Report =>
        counts with { Broken = [.. broken], Unused = coverage.Unused(), Notices = [.. notices], WithoutAct = coverage.WithoutAct };

    /// <summary>Every item of the log, whole traces replaced by their translation.</summary>
    public IEnumerable<LogItem> Translate(IEnumerable<LogItem> log) =>
        log.Select(item => Count(item is WholeTrace whole ? Translate(whole.Trace) : item));

    private LogItem Translate(Trace trace)
    {
        var item = TraceTranslation.Translate(trace, mapping);
        if (item is not TranslatedTrace { Imported: var imported }) return item;
        if (!known.Add(ImportedId.For(mapping.Name, imported.ExternalReference, ImportedId.Case, DateTimeOffset.UnixEpoch)))
            return new BrokenTrace(trace.Number, imported.ExternalReference, trace.Line, "its case number was used by an earlier trace");
        coverage.Add(trace, imported);
        NoticeControls(trace, imported);
        return item;
    }

    /// <summary>In iso-8859-1 the bytes of the euro sign and of curly quotes are control characters, which nobody writes.</summary>
    private void NoticeControls(Trace trace, ImportedCase imported)
    {
        if (controlsNoticed || !imported.Facts.Concat(imported.Acts.SelectMany(act => act.Facts)).Any(HoldsControls)) return;
        controlsNoticed = true;
        notices.Add($"line {trace.Line} and on: control characters (U+0080 to U+009F) stand in the text, as when windows-1252 is read as iso-8859-1");
    }

    private static bool HoldsControls(SourceFact fact) => fact.Value.AsSpan().ContainsAnyInRange('\u0080', '\u009F');

    private LogItem Count(LogItem item)
    {
        if (item is BrokenTrace fault) broken.Add(fault);
        if (item is LogNotice notice) notices.Add(notice.Text);
        counts = item switch
        {
            TranslatedTrace { Imported: var one } => counts with
            {
                Cases = counts.Cases + 1,
                Events = counts.Events + one.SourceEvents,
                HandOffs = counts.HandOffs + one.HandOffs,
                Unfinished = counts.Unfinished + (one.Result == ImportedResult.Unfinished ? 1 : 0),
                StayOpen = counts.StayOpen + (one.StaysOpen ? 1 : 0),
            },
            UnreadableRest rest => counts with { Rest = rest },
            _ => counts,
        };
        return item;
    }
}
