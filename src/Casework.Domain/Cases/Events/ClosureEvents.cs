namespace Casework.Domain.Cases;

/// <summary>Every question has ended and the case is closed with its result.</summary>
/// <param name="CatalogueVersion">The catalogue by which it is kept from now on; null in events from before that was recorded.</param>
public sealed record CaseClosed(string Result, string? CatalogueVersion = null) : WholeCaseEvent
{
    internal override CitizenCase Apply(CitizenCase current) =>
        current with { IsClosed = true, Ended = new(Result, HappenedAt, CatalogueVersion) };
}

public sealed record CaseReopened(Personal? Reason) : WholeCaseEvent
{
    internal override CitizenCase Apply(CitizenCase current) => current with { IsClosed = false, Ended = null };
}

/// <summary>A step of an imported log that no event of the domain stands for; kept so that nothing of the source is lost.</summary>
/// <param name="Act">What the mapping calls it (intake, informationAsked …), or null when it has no word for it.</param>
public sealed record StepRecorded(string Activity, string? Act) : DeskEvent
{
    internal override CitizenCase Apply(CitizenCase current) => current;
}

/// <summary>In an imported log the work moved from one group to another; lines are null where the mapping does not tell them.</summary>
/// <param name="FromGroup">Null when the source named no group before.</param>
public sealed record HandOffRecorded(string? FromGroup, string ToGroup, Line? FromLine, Line? ToLine) : DeskEvent
{
    internal override CitizenCase Apply(CitizenCase current) => current;
}

/// <summary>An imported question ended in its source; the outcome is not known.</summary>
public sealed record QuestionEndRecorded(Guid QuestionId) : QuestionEvent
{
    internal override CitizenCase Apply(CitizenCase current) =>
        With(current, q => q with { End = QuestionEnd.Decided, EndedAt = HappenedAt });
}
