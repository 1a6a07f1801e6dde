using Casework.Domain.Cases;

namespace Casework.Api.Door;

/// <summary>
/// One route that changes a case, told as data: who may knock, how the body becomes a command,
/// and what is answered when the command made something (else 204).
/// </summary>
public sealed record CaseRequest<TBody>(Who Who, Func<TBody, Slip, ICaseCommand> Command)
{
    public Reach Reach { get; init; } = Reach.OwnDesk;

    public bool OptionalBody { get; init; }

    public int Status { get; init; } = 201;

    /// <summary>The answer, made of the case as it was right after the command and the ids that the command made.</summary>
    public Func<CitizenCase, IReadOnlyList<Guid>, object>? Answer { get; init; }
}
