namespace Casework.Domain.Cases.Sharing;

/// <summary>
/// Which events an organisation hears of (law 13): of the questions that it holds, is offered or is asked about; what became of its own offers; what ends or moves
/// a case in which it has such a question; and its own acts. That something happened to another organisation's question is not told.
/// </summary>
public static class EventAudience
{
    public static bool Reaches(CaseEvent happened, CitizenCase after, string organisation) =>
        OfferOf(happened) is { } offer ? IsFor(after, offer, organisation)
        : (Visibility.OfOrganisation(after, organisation) is { Relation: Relation.Organisation } sees
            && (happened.By.Organisation == organisation || Calls(happened, after, organisation)
                || (QuestionsOf(happened, after) is { } questions ? questions.Any(sees.Shows) : IsOfTheWhole(happened, organisation))))
        || (happened is QuestionHandedBack && happened.By.Organisation == organisation);

    private static bool IsFor(CitizenCase after, Guid offer, string organisation) => after.HandOffs.Any(each => each.Id == offer && each.Organisation == organisation);

    private static bool IsOfTheWhole(CaseEvent happened, string organisation) => happened switch
    {
        CaseClosed or CaseReopened or CaseArchived or CaseManagerMoved or CaseAssigned or OfficialReplaced or CitizenDataCorrected or PersonalDataDestroyed => true,
        SharingConsentGiven given => given.Organisation == organisation,
        SharingConsentWithdrawn withdrawn => withdrawn.Organisation == organisation,
        _ => false,
    };

    /// <summary>A call that the organisation is to make.</summary>
    private static bool Calls(CaseEvent happened, CitizenCase after, string organisation) =>
        Value(happened, "CallBackId") is { } id && after.CallBacks.FirstOrDefault(asked => asked.Id == id) is { } call && after.CallerOf(call) == organisation;

    private static Guid? OfferOf(CaseEvent happened) => happened switch
    {
        HandOffProposed e => e.HandOffId,
        HandOffAccepted e => e.HandOffId,
        HandOffRefused e => e.HandOffId,
        HandOffWithdrawn e => e.HandOffId,
        HandOffEscalated e => e.HandOffId,
        HandOffLapsed e => e.HandOffId,
        _ => null,
    };

    /// <summary>The questions that an event names, itself or by the dispute, mediation, objection, consultation or request that it is about; null when it names none.</summary>
    private static Guid?[]? Named(CaseEvent happened, CitizenCase after) => happened switch
    {
        ConsultationRequested e => [e.QuestionId],
        AdviceGiven e => [.. after.Consultations.Where(consultation => consultation.Id == e.ConsultationId).Select(consultation => (Guid?)consultation.QuestionId)],
        InformationReceived e => [after.InformationRequests.FirstOrDefault(request => request.Id == e.RequestId)?.QuestionId],
        InformationRequestExpired e => [after.InformationRequests.FirstOrDefault(request => request.Id == e.RequestId)?.QuestionId],
        DisputeRaised e => [e.QuestionId],
        MediationProposed e => [QuestionOf(after, e.DisputeId)],
        _ when Value(happened, "CallBackId") is { } call => [after.CallBacks.FirstOrDefault(asked => asked.Id == call)?.QuestionId],
        _ when Value(happened, "MediationId") is { } mediation => [QuestionOf(after, after.Mediations.FirstOrDefault(each => each.Id == mediation)?.DisputeId)],
        _ when Value(happened, "QuestionId") is { } question => [question],
        _ when Value(happened, "ObjectionId") is { } objection => [after.Objections.FirstOrDefault(each => each.Id == objection)?.QuestionId],
        _ => null,
    };

    private static Guid[]? QuestionsOf(CaseEvent happened, CitizenCase after) => Named(happened, after)?.OfType<Guid>().ToArray();

    private static Guid? QuestionOf(CitizenCase after, Guid? dispute) => after.Disputes.FirstOrDefault(each => each.Id == dispute)?.QuestionId;

    private static Guid? Value(CaseEvent happened, string name) => happened.GetType().GetProperty(name)?.GetValue(happened) as Guid?;
}
