namespace Casework.Domain.Cases;

/// <summary>Every question has ended and the case is closed with its result.</summary>
public sealed record CaseClosed(string Result) : CaseEvent;

public sealed record CaseReopened(Personal? Reason) : CaseEvent;

/// <summary>A step of an imported log that the domain has no word for; kept so that nothing of the source is lost.</summary>
/// <param name="Attributes">The source's attributes, sealed, as a JSON object.</param>
public sealed record StepRecorded(string Activity, Personal? Attributes) : CaseEvent;

/// <summary>In an imported log the work moved from one group to another.</summary>
public sealed record HandOffRecorded(string? FromGroup, string ToGroup) : CaseEvent;

/// <summary>An imported question ended in its source.</summary>
public sealed record QuestionEndRecorded(Guid QuestionId) : CaseEvent;
