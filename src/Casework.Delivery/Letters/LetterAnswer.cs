namespace Casework.Delivery.Letters;

/// <summary>A letter of the desk. Whom it is for and what it says shows when it is opened.</summary>
/// <param name="HasAddress">Without one, ask the citizen, or let it be fetched at the desk.</param>
public sealed record LetterAnswer(Guid LetterId, Guid CaseId, string CaseNumber, DateTimeOffset CreatedAt, string Status, DateTimeOffset? PrintedAt, bool HasAddress);
