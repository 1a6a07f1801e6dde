using Casework.Domain.Cases.Undo;

namespace Casework.Domain.Cases;

/// <summary>The acts of which a wrong click can be taken back.</summary>
public enum UndoableAct { Assignment, Triage, Note, SupportNeed, HandOff, Closure }

/// <summary>Somebody took back what they had done by mistake. Both stay in the history; what was so before is so again.</summary>
/// <param name="Version">The version of the case at which the act stands.</param>
/// <param name="SubjectId">The question, note or hand-off that the act was about, or null when it was about the whole case.</param>
public sealed record ActTakenBack(long Version, UndoableAct Kind, Guid? SubjectId, Personal? Reason) : DeskEvent
{
    internal override CitizenCase Apply(CitizenCase current) => TakingBack.Evolve(current, this);
}

