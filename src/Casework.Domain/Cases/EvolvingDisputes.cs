namespace Casework.Domain.Cases;

internal static class EvolvingDisputes
{
    public static CitizenCase Evolve(CitizenCase current, CaseEvent happened) => happened switch
    {
        DisputeRaised e => current with { Disputes = [.. current.Disputes, new(e.DisputeId, e.QuestionId)] },
        MediationProposed e => current with { Mediations = [.. current.Mediations, new(e.MediationId, e.DisputeId, e.Parties, [], MediationStatus.Proposed, MediatorOf(e))] },
        MediatorNamed e => current.With(e.MediationId, m => m with { MediatorId = e.Mediator.OfficialId }),
        MediationConsentGiven e => current.With(e.MediationId, m => m with { Consents = [.. m.Consents, e.Party] }),
        MediationConsentRefused e => current.With(e.MediationId, m => m with { Status = MediationStatus.Refused }),
        MediationStarted e => current.With(e.MediationId, m => m with { Status = MediationStatus.Running }),
        MediationSessionHeld => current,
        MediationConcluded e => current.With(e.MediationId, m => m with { Status = MediationStatus.Concluded }),
        MediationWithdrawn e => current.With(e.MediationId, m => m with { Status = MediationStatus.Withdrawn }),
        ObjectionLodged e => current with { Objections = [.. current.Objections, new(e.ObjectionId, e.QuestionId)] },
        ObjectionAdmissibilityJudged e => current.With(e.ObjectionId, o => o with { Admissible = e.Admissible }),
        ObjectionHeard e => current.With(e.ObjectionId, o => o with { Heard = true }),
        ObjectionHearingWaived e => current.With(e.ObjectionId, o => o with { Heard = true }),
        ObjectionDecided e => Decide(current, e),
        AppealNoted => current,
        ComplaintReceived e => current with { Complaints = [.. current.Complaints, new(e.ComplaintId)] },
        ComplaintSettled e => current with { Complaints = current.Complaints.Change(c => c.Id == e.ComplaintId, c => c with { IsOpen = false }) },
        _ => throw new ImpossibleHistoryException($"No rule for {happened.GetType().Name}."),
    };

    /// <summary>Before mediators were named, a mediator proposed the mediation that they led.</summary>
    private static string? MediatorOf(MediationProposed e) => e.Mediator?.OfficialId ?? (e.By.Role == Role.Mediator ? e.By.Id : null);

    private static CitizenCase Decide(CitizenCase current, ObjectionDecided e)
    {
        var decided = current.With(e.ObjectionId, o => o with { Outcome = e.Outcome });
        var question = decided.Objections.Find(o => o.Id == e.ObjectionId).QuestionId;
        return e.Outcome is ObjectionOutcome.Founded or ObjectionOutcome.PartlyFounded
            ? decided.With(question, q => q with { Reconsidered = true })
            : decided;
    }

    private static CitizenCase With(this CitizenCase current, Guid mediation, Func<Mediation, Mediation> change) =>
        current with { Mediations = current.Mediations.Change(m => m.Id == mediation, change) };

    private static CitizenCase With(this CitizenCase current, Guid objection, Func<Objection, Objection> change) =>
        current with { Objections = current.Objections.Change(o => o.Id == objection, change) };
}
