using Casework.Domain.Cases;

namespace Casework.Import.Recording;

/// <summary>
/// What keeps an imported history from being recorded: it passes <see cref="Evolving"/> and law 1 like any other, though nothing of it
/// was decided here.
/// </summary>
public static class HistoryCheck
{
    /// <summary>Terms are counted from the intake on; in these years the calendar holds.</summary>
    private const int FirstYear = 1900, LastYear = 2200;

    /// <summary>The first reason why it cannot be recorded, or null.</summary>
    public static string? Fault(Guid caseId, IReadOnlyList<RecordedEvent> events)
    {
        if (events[0].Happened.HappenedAt.Year is < FirstYear or > LastYear)
            return $"it begins in the year {events[0].Happened.HappenedAt.Year:0000}";
        if (events.Any(each => Names(each.Happened).Any(name => name?.Contains('\0') is true)))
            return "a name holds the character U+0000, which the store cannot keep";
        try
        {
            CitizenCase? state = null;
            foreach (var (_, happened) in events)
            {
                state = state.Evolve(caseId, happened);
                if (!HasOneCaseManager(state)) return $"nobody would answer for the case after {happened.GetType().Name}";
            }

            return null;
        }
        catch (ImpossibleHistoryException impossible)
        {
            return impossible.Message;
        }
    }

    /// <summary>Law 1, and by law 2 the right one.</summary>
    public static bool HasOneCaseManager(CitizenCase state) =>
        state.CaseManager.OfficialId.Length > 0 && Accountability.Move(state) is null;

    private static IEnumerable<string?> Names(CaseEvent happened) =>
    [
        happened.By.Name, happened.By.Organisation, happened.Origin?.Activity, happened.Origin?.Group,
        (happened as CaseOpened)?.ExternalReference, (happened as HandOffRecorded)?.FromGroup, (happened as HandOffRecorded)?.ToGroup,
    ];
}
