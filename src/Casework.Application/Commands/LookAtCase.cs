using Wolverine.Attributes;

namespace Casework.Application.Commands;

/// <summary>Wakes the system up for one case. It says only "look": the case's state says what is due by then.</summary>
/// <remarks>Stored messages name it as it was first called.</remarks>
[MessageIdentity("Casework.Api.Timers.LookAtCase")]
public sealed record LookAtCase(Guid CaseId, DateTimeOffset DueAt);
