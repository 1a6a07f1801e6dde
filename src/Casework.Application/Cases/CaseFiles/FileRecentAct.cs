using Casework.Domain.Cases;
using Casework.Domain.Cases.Undo;

namespace Casework.Application.Cases.CaseFiles;

/// <summary>Something that this reader can still take back, and until when.</summary>
/// <param name="Version">The version of the case at which it was done.</param>
public sealed record FileRecentAct(long Version, UndoableAct Kind, DateTimeOffset Until)
{
    public static FileRecentAct Of(RecentAct act) => new(act.Version, act.Kind, act.At + TakeBack.Window);
}
