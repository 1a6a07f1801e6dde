namespace Casework.Domain.Cases.Sharing;

/// <summary>
/// What of a case goes along to one organisation now: by its open offers, by what it holds on accepted ones, and by its open
/// consultations (law 13).
/// </summary>
public static class SharedWith
{
    public static IEnumerable<HandOff> HandOffs(CitizenCase current, string organisation) =>
        current.HandOffs.Where(offer => offer.Organisation == organisation && (offer.IsOpen || IsHeldOn(current, offer)));

    public static IEnumerable<Consultation> Consultations(CitizenCase current, string organisation) =>
        current.Consultations.Where(consultation => consultation.Organisation == organisation && !consultation.Answered);

    public static IEnumerable<SharedPart> Parts(CitizenCase current, string organisation) =>
        HandOffs(current, organisation).SelectMany(offer => offer.Share)
            .Concat(Consultations(current, organisation).SelectMany(consultation => consultation.Share)).Distinct();

    /// <summary>The organisations with which something is shared, in the order in which they came in.</summary>
    public static IEnumerable<string> Organisations(CitizenCase current) =>
        current.HandOffs.Select(offer => offer.Organisation).Concat(current.Consultations.Select(consultation => consultation.Organisation))
            .Distinct().Where(organisation => Parts(current, organisation).Any());

    /// <summary>The organisations that see, or may come to see, something by the citizen's consent.</summary>
    public static IEnumerable<string> ByConsent(CitizenCase current) =>
        current.Consents.Select(consented => consented.Organisation)
            .Concat(Organisations(current).Where(organisation => Parts(current, organisation).Any(part => part.Ground == SharingGround.Consent))).Distinct();

    /// <summary>What the citizen agreed to share with an organisation, and what is not shared with it now.</summary>
    public static IEnumerable<string> OnlyAgreed(CitizenCase current, string organisation) =>
        current.Consents.Where(consented => consented.Organisation == organisation).Select(consented => consented.Part)
            .Where(part => !Parts(current, organisation).Any(shared => SharedPart.AreSame(shared.Part, part)));

    /// <summary>
    /// The organisation holds a question by this offer: what it got on an earlier one, before it handed the question back, does not come
    /// back with it.
    /// </summary>
    private static bool IsHeldOn(CitizenCase current, HandOff offer) => offer.Status == HandOffStatus.Accepted
        && offer.QuestionIds.Any(id => current.Question(id)!.IsHeldBy(offer.Organisation) && LastAccepted(current, id) == offer.Id);

    private static Guid LastAccepted(CitizenCase current, Guid question) =>
        current.HandOffs.Last(offer => offer.Status == HandOffStatus.Accepted && offer.QuestionIds.Contains(question)).Id;
}
