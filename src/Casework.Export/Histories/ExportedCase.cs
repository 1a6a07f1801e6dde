using Casework.Domain.Cases;
using Casework.Projections.Vault;

namespace Casework.Export.Histories;

/// <summary>A case that events of an export belong to, as it stands now.</summary>
/// <param name="Cipher">Opens what is sealed in the case, or null when its key is destroyed.</param>
/// <param name="CitizenHash">The keyed hash of the citizen's BSN or KvK number, or null where there is none or it may no longer be known.</param>
public sealed record ExportedCase(Guid Id, CitizenCase State, CaseOpened Opened, CaseCipher? Cipher, string? CitizenHash);

/// <summary>An event with the case that it belongs to.</summary>
/// <param name="Type">Its stored name.</param>
/// <param name="User">Who is noted beside it by the store; events that an import wrote are noted as its own.</param>
public sealed record ExportedEvent(Guid Id, ExportedCase Of, long Version, string Type, DateTimeOffset RecordedAt, string? User, CaseEvent Happened);
