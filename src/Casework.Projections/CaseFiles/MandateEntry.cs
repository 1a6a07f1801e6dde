using Casework.Domain;
using Casework.Domain.Cases;

namespace Casework.Projections.CaseFiles;

/// <summary>
/// Somebody may, or might once, act on the citizen's behalf. The number by which they are known, and their code, stay out of the file.
/// </summary>
/// <param name="Until">The last day; null is until it is withdrawn.</param>
/// <param name="QuestionIds">The questions that it is about; null is the whole case.</param>
/// <param name="Consent">How the citizen agreed, where an official recorded it.</param>
public sealed record MandateEntry(
    Guid MandateId, Personal Name, IReadOnlyList<MandateScope> Scopes, DateOnly? Until,
    IReadOnlyList<Guid>? QuestionIds, MandateConsent? Consent, Author Author, DateTimeOffset At)
{
    public DateTimeOffset? WithdrawnAt { get; init; }
    public Author? WithdrawnBy { get; init; }
}
