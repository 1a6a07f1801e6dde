namespace Casework.Domain.Cases;

/// <summary>What a citizen can rate: one contact, the answer to a question, or the decision on it.</summary>
public enum Rated { Contact, Answer, Decision }

/// <summary>
/// The citizen rated one contact, answer or decision (fiche 13), once. Desk, organisation and channel are those of what was rated:
/// totals need no more than this event, and no official is named.
/// </summary>
/// <param name="SubjectId">The contact, or the question that was answered or decided; each time after the first, an id that follows from
/// the question's.</param>
public sealed record RatingGiven(
    Guid SubjectId, Rated Of, string? Desk, string? Organisation, Channel? Channel, int Stars, Personal? Remark) : DeskEvent
{
    internal override CitizenCase Apply(CitizenCase current) => current with { Rated = [.. current.Rated, SubjectId] };
}
