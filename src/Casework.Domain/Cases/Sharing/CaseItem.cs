namespace Casework.Domain.Cases.Sharing;

/// <summary>One thing of a case that a request names: by its id, or a part of the file that is there once.</summary>
public abstract record CaseItem
{
    public sealed record Question(Guid Id) : CaseItem;

    public sealed record HandOff(Guid Id) : CaseItem;

    public sealed record Consultation(Guid Id) : CaseItem;

    public sealed record InformationRequest(Guid Id) : CaseItem;

    public sealed record Promise(Guid Id) : CaseItem;

    public sealed record CallBack(Guid Id) : CaseItem;

    public sealed record Suggestion(Guid Id) : CaseItem;

    public sealed record Fact(Guid Id) : CaseItem;

    public sealed record Dispute(Guid Id) : CaseItem;

    public sealed record Mediation(Guid Id) : CaseItem;

    public sealed record Objection(Guid Id) : CaseItem;

    public sealed record Complaint(Guid Id) : CaseItem;

    public sealed record Mandate(Guid Id) : CaseItem;

    public sealed record Part(CasePart Of) : CaseItem;
}
