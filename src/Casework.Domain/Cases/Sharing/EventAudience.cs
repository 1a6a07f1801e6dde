namespace Casework.Domain.Cases.Sharing;

/// <summary>
/// Which events an organisation hears of (law 13): of the questions that it holds, is offered or is asked about; what became of its own
/// offers; what ends or moves a case in which it has such a question; and its own acts. That something happened to another organisation's
/// question is not told.
/// </summary>
public static class EventAudience
{
    public static bool Reaches(CaseEvent happened, CitizenCase after, string organisation)
    {
        var audience = happened.HeardBy(after);
        if (audience.IsOfOffer) return audience.Organisation == organisation;
        return audience.Gone == organisation
            || (Visibility.OfOrganisation(after, organisation) is { Relation: Relation.Organisation } sees
                && (happened.By.Organisation == organisation || audience.Reaches(sees, organisation)));
    }
}
