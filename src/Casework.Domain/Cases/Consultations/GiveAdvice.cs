namespace Casework.Domain.Cases.Consultations;

/// <summary>The organisation that was asked gives its advice, once.</summary>
public sealed record GiveAdvice(Guid ConsultationId, Personal Text) : ICaseCommand
{
    public Decision Decide(CitizenCase current, Circumstances at) => current.Consultations.FirstOrDefault(c => c.Id == ConsultationId) switch
    {
        null => Decision.Refuse("unknown-consultation"),
        { Answered: true } => Decision.Refuse("already-advised"),
        var consultation when !at.Actor.WorksFor(consultation.Organisation) => Decision.Refuse("not-the-consulted-organisation", consultation.Organisation),
        _ => Decision.Accept(new AdviceGiven(ConsultationId, Text)),
    };
}
