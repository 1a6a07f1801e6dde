namespace Casework.Domain.Cases;

/// <summary>The citizen is stuck and asked registered local helpers, who hear of it without anything personal.</summary>
/// <param name="Helpers">Codes of the catalogue: those that the citizen chose, or all that fitted at that moment.</param>
/// <param name="QuestionId">The question that it is about, or null for the whole case.</param>
/// <param name="WorkingDays">How long the request waits for a choice.</param>
/// <param name="Text">What the citizen said of it, for officials; helpers do not get it.</param>
public sealed record LocalHelpRequested(Guid RequestId, IReadOnlyList<string> Helpers, Guid? QuestionId, int WorkingDays, string CatalogueVersion, Personal? Text) : CaseEvent;

/// <summary>One of them can help. The name and number are those of a person there, where they gave them.</summary>
public sealed record LocalHelpOffered(Guid RequestId, Guid OfferId, string Helper, Personal? Name, Personal? Phone, Personal? Text) : CaseEvent;

/// <summary>One of them cannot.</summary>
public sealed record LocalHelpDeclined(Guid RequestId, string Helper, Personal? Text) : CaseEvent;

/// <summary>The citizen chose this one, and granted it a mandate in the same act.</summary>
public sealed record LocalHelpChosen(Guid RequestId, Guid OfferId, Guid MandateId) : CaseEvent;

/// <summary>The citizen needs it no more.</summary>
public sealed record LocalHelpWithdrawn(Guid RequestId) : CaseEvent;

/// <summary>The request ends without a helper: its days are over, or everybody who was asked declined. The desk is to help.</summary>
public sealed record LocalHelpLapsed(Guid RequestId) : CaseEvent;
