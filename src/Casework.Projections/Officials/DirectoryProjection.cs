using Casework.Domain.Officials;
using Casework.Projections.Events;
using JasperFx.Events;
using Marten.Events.Aggregation;

namespace Casework.Projections.Officials;

/// <summary>
/// Keeps each official's entry in the transaction of the event that changes it, so that whoever gives them work holds on to the row.
/// </summary>
public sealed partial class DirectoryProjection : SingleStreamProjection<DirectoryEntry, Guid>
{
    public DirectoryProjection()
    {
        foreach (var type in EventContract.DirectoryNames.Keys) IncludeType(type);
    }

    public override DirectoryEntry? Evolve(DirectoryEntry? snapshot, Guid id, IEvent e) =>
        DirectoryEntry.After(snapshot, (DirectoryEvent)e.Data);
}
