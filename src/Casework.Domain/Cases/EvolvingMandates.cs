namespace Casework.Domain.Cases;

/// <summary>How mandates change the case.</summary>
internal static class EvolvingMandates
{
    public static CitizenCase Evolve(CitizenCase current, CaseEvent happened) => happened switch
    {
        MandateGranted e => current with { Mandates = [.. current.Mandates, Granted(e)] },
        MandateWithdrawn e => current with { Mandates = current.Mandates.Change(mandate => mandate.Id == e.MandateId, mandate => mandate with { WithdrawnAt = e.HappenedAt }) },
        _ => throw new ImpossibleHistoryException($"No rule for {happened.GetType().Name}."),
    };

    private static Mandate Granted(MandateGranted e) => new(e.MandateId, new(e.Name, e.Bsn, e.KvkNumber), e.Scopes, e.Until, e.QuestionIds, e.AccessCode, e.AccessCodeHash);
}
