using Casework.Import.Logs;
using Casework.Import.Mappings;

namespace Casework.Import.Translation;

/// <summary>Gives a trace its meaning under a mapping: the same trace and mapping always give the same case, ids included.</summary>
public static class TraceTranslation
{
    /// <summary>A <see cref="TranslatedTrace"/>, or a <see cref="BrokenTrace"/> that says what is missing or cannot be read.</summary>
    public static LogItem Translate(Trace trace, Mapping mapping)
    {
        var reading = new TraceReading(trace, mapping);
        var id = reading.Required(mapping.CaseNumber, "case number");
        var start = reading.Time(trace.FindFirst(mapping.Start), mapping.Start);
        var deadline = reading.Time(trace.FindFirst(mapping.Deadline), mapping.Deadline);
        var end = reading.Time(trace.FindLast(mapping.End), mapping.End);
        var steps = trace.Events.Select(reading.Step).ToArray();
        if (start is null && steps.Length == 0) reading.Fault("the trace has no events and no start");
        return reading.FirstFault is { } fault
            ? new BrokenTrace(trace.Number, id, trace.Line, fault)
            : new TranslatedTrace(trace.Number, trace.Line, Recorded(trace, mapping, id!, start ?? steps[0]!.At, deadline, end, steps!));
    }

    private static ImportedCase Recorded(
        Trace trace, Mapping mapping, string id, DateTimeOffset opened, DateTimeOffset? deadline, DateTimeOffset? end, SourceStep[] steps)
    {
        // The first event's time, not the start: a mapping that learns of a start later must not make other cases.
        var time = steps.Length > 0 ? steps[0].At : opened;
        var acts = new ActSequence(mapping, id);
        for (var index = 0; index < steps.Length; index++) acts.Add(steps[index], index);
        acts.Close(end, steps.Length > 0 ? steps[^1].At : opened);
        return new ImportedCase(
            ImportedId.For(mapping.Name, id, ImportedId.Case, time),
            ImportedId.For(mapping.Name, id, ImportedId.Question, time),
            mapping.Name,
            id,
            mapping.Channel.Of(trace.FindFirst(mapping.Channel.Attribute)),
            trace.FindFirst(mapping.Department),
            opened,
            deadline,
            acts.EndedAt,
            acts.All,
            SourceFact.Of(trace.Attributes));
    }
}
