using Casework.Domain.Cases;

namespace Casework.Import.Recording;

/// <summary>An event of an imported case with the id under which it is stored: the same at every import.</summary>
public sealed record RecordedEvent(Guid Id, CaseEvent Happened);
