namespace Casework.Domain.Cases.Consultations;

/// <summary>The organisation that was asked gives its advice, once.</summary>
public sealed record GiveAdvice(Guid ConsultationId, Personal Text) : ICaseCommand<GiveAdvice>
{
    public static IReadOnlyList<RefusalCode> Refusals =>
    [
        RefusalCode.UnknownConsultation, RefusalCode.AlreadyAdvised, RefusalCode.NotTheConsultedOrganisation,
    ];

    public Decision Decide(CitizenCase current, Circumstances at) => current.Consultations.FirstOrDefault(c => c.Id == ConsultationId) switch
    {
        null => Decision.Refuse(RefusalCode.UnknownConsultation),
        { Answered: true } => Decision.Refuse(RefusalCode.AlreadyAdvised),
        var consultation when !at.Actor.WorksFor(consultation.Organisation) =>
            Decision.Refuse(RefusalCode.NotTheConsultedOrganisation, consultation.Organisation),
        _ => Decision.Accept(new AdviceGiven(ConsultationId, Text)),
    };
}
