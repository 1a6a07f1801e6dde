using Casework.Application.Access;
using Casework.Domain.Cases.Sharing;

namespace Casework.Application.Documents;

/// <summary>A file that is kept, and what was said with it.</summary>
public sealed record Upload<TFields>(TFields Fields, Arrived File) : INamesItems
{
    public IEnumerable<CaseItem?> Named() => (Fields as INamesItems)?.Named() ?? [];
}

public sealed record DocumentReceivedAnswer(Guid DocumentId);
