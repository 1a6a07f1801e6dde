namespace Casework.Domain.Cases.Sharing;

/// <summary>What somebody is to one case, as a person in one role and place.</summary>
public enum Relation
{
    /// <summary>The first line of the case's own desk, its coordinator included.</summary>
    Desk,

    /// <summary>The first line of another desk, for a stated purpose (no wrong desk, law 4).</summary>
    OtherDesk,

    /// <summary>The case manager at the second line, who answers for the whole.</summary>
    CaseManager,

    /// <summary>An organisation that holds a question, or is asked now to take one or to give advice.</summary>
    Organisation,

    /// <summary>An organisation that was involved once: it keeps its own acts (law 13).</summary>
    FormerOrganisation,

    /// <summary>The mediator who is named for a mediation.</summary>
    Mediator,

    /// <summary>Reads everything and does nothing.</summary>
    Auditor,

    /// <summary>Keeps and destroys, without seeing any content.</summary>
    RecordsManager,
}
