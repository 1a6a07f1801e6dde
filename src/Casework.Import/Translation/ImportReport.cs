using Casework.Import.Logs;

namespace Casework.Import.Translation;

/// <summary>What a log held.</summary>
/// <param name="Events">Events of the source in the cases that could be translated.</param>
/// <param name="Unfinished">Cases that closed without an end in the source.</param>
/// <param name="Rest">Why the file could not be read to its end, or null.</param>
/// <param name="Unused">What the mapping names and the log does not hold: most likely spelling mistakes.</param>
/// <param name="Notices">What costs no case, but somebody should know.</param>
/// <param name="WithoutAct">How often each activity came that the mapping has no act for and that was kept as a step; at most 100
/// names.</param>
public sealed record ImportReport(
    long Cases,
    long Events,
    long HandOffs,
    long Unfinished,
    long StayOpen,
    IReadOnlyList<BrokenTrace> Broken,
    UnreadableRest? Rest,
    IReadOnlyList<string> Unused,
    IReadOnlyList<string> Notices,
    IReadOnlyDictionary<string, int> WithoutAct);
