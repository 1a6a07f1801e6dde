using Casework.Domain.Cases;
using Casework.Domain.Catalogues;

namespace Casework.Application.Cases;

/// <summary>Whoever answers for the case now, and how to reach them.</summary>
public sealed record TrackContact(string Name, string Phone, string Desk)
{
    /// <summary>Whoever answers for the case now, and the number that reaches them.</summary>
    public static TrackContact Of(CitizenCase current, Catalogue catalogue, string language)
    {
        var desk = catalogue.Desks.GetValueOrDefault(current.Desk);
        var organisation = current.CaseManager.Organisation is { } code ? catalogue.Organisations.GetValueOrDefault(code) : null;
        return new(
            current.CaseManager.Name, organisation?.Phone ?? desk?.Phone ?? "",
            current.CaseManager.Organisation is { } other ? organisation?.Name.In(language) ?? other : desk?.Name.In(language) ?? current.Desk);
    }
}
