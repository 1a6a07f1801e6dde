using Casework.Domain.Catalogues;
using Casework.Domain.Cases.Timers;
using Casework.Domain.Terms;

namespace Casework.Domain.Cases.Records;

/// <summary>Until which day a closed case can be opened again (dossiertermijn); from the next day on it is archived.</summary>
/// <param name="Until">The last day.</param>
public sealed record DossierPeriod(DateOnly Until)
{
    public bool IsOver(DateOnly today) => today > Until;

    /// <summary>
    /// The months of the catalogue under which the case was closed, and no longer than it must be kept; never over while something falls
    /// due yet. Nobody could reopen an imported case before it was recorded here, so it counts from the end of the year that its number
    /// names. Null while the case is open, and once it is put away.
    /// </summary>
    public static DossierPeriod? Of(CitizenCase current, CatalogueVersions catalogues)
    {
        if (current is not { Ended: { } ended, IsArchived: false, IsDestroyed: false }) return null;
        var months = Keeping.CatalogueOf(ended, catalogues).DossierMonths ?? Catalogue.UsualDossierMonths;
        var closed = LocalDay.Of(ended.At);
        var until = current.Imported
            ? Later(closed, YearOfRecording(current)).AddMonths(months)
            : Earlier(closed.AddMonths(months), Keeping.Of(current, catalogues)!.Until);
        return new(WhatIsDue.Next(current) is { } due ? Later(until, LocalDay.Of(due)) : until);
    }

    /// <summary>
    /// How time archives a case whose period is over: what had fallen due and nobody had looked at, and then the archiving. Nothing while
    /// it is not over.
    /// </summary>
    public static IReadOnlyList<CaseEvent> End(CitizenCase current, CatalogueVersions catalogues, DateTimeOffset now)
    {
        var due = WhatIsDue.By(current, now);
        var after = current.After(due);
        return Of(after, catalogues)?.IsOver(LocalDay.Of(now)) is true
            ? [.. due, .. after.Complete([new CaseArchived()], Actor.System, now)]
            : [];
    }

    private static DateOnly YearOfRecording(CitizenCase current) => new(int.Parse(current.CaseNumber.AsSpan(0, 4)), 12, 31);

    private static DateOnly Earlier(DateOnly one, DateOnly other) => one < other ? one : other;

    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;
}
