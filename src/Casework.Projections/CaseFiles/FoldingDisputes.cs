using Casework.Domain.Cases;

namespace Casework.Projections.CaseFiles;

/// <summary>Disputes, mediations, objections and complaints in the case file. Every other event leaves it as it is.</summary>
internal static class FoldingDisputes
{
    public static CaseFile With(CaseFile file, CaseEvent happened) => happened switch
    {
        DisputeRaised e => file with { Disputes = [.. file.Disputes, new(e.DisputeId, e.QuestionId, e.Text, e.By, e.HappenedAt)] },
        MediationProposed e => file with { Mediations = [.. file.Mediations, Propose(file, e)] },
        MediatorNamed e => file.With(e.MediationId, m => m with { Mediator = e.Mediator }),
        MediationConsentGiven e => file.With(e.MediationId, m => m with { Consents = [.. m.Consents, new(e.Party, true, e.HappenedAt)] }),
        MediationConsentRefused e => file.With(e.MediationId, m => m with { Consents = [.. m.Consents, new(e.Party, false, e.HappenedAt)], Status = MediationStatus.Refused }),
        MediationLapsed e => file.With(e.MediationId, m => m with { Status = MediationStatus.Lapsed }),
        MediationStarted e => file.With(e.MediationId, m => m with { Status = MediationStatus.Running }),
        MediationSessionHeld e => file.With(e.MediationId, m => m with { Sessions = [.. m.Sessions, new(e.HeldOn, e.Attended)] }),
        MediationConcluded e =>
            file.With(e.MediationId, m => m with { Status = MediationStatus.Concluded, Outcome = e.Outcome, Agreement = e.Agreement }),
        MediationWithdrawn e => file.With(e.MediationId, m => m with { Status = MediationStatus.Withdrawn, WithdrawnBy = e.Party }),
        ObjectionEvent => FoldingObjections.With(file, happened),
        ComplaintEvent => FoldingComplaints.With(file, happened),
        _ => file,
    };

    private static MediationEntry Propose(CaseFile file, MediationProposed e) => new(
        e.MediationId, e.DisputeId, file.Disputes.First(d => d.DisputeId == e.DisputeId).QuestionId,
        e.Parties, MediationStatus.Proposed, e.By, e.HappenedAt)
    {
        Mediator = e.Mediator,
        AnswerBy = e.AnswerBy,
    };

    private static CaseFile With(this CaseFile file, Guid mediation, Func<MediationEntry, MediationEntry> change) =>
        file with { Mediations = file.Mediations.Change(m => m.MediationId == mediation, change) };
}
