using Casework.Domain.Catalogues;

namespace Casework.Application.Finding;

/// <summary>All that the catalogue says of a service in words of people, and how much each weighs.</summary>
internal static class Phrases
{
    private const double Name = 6, Said = 3, Summary = 1.5, OfOrganisation = 2, OfLifeEvent = 1, SaidOfLifeEvent = 1.2;

    /// <summary>A service that a life event names later belongs to it a little less.</summary>
    private const double Later = 0.1;

    public static IEnumerable<(string Text, double Weight)> Of(Service service, Catalogue catalogue) =>
    [
        .. Both(service.Name, Name), .. Both(service.Summary, Summary), .. Both(service.SaidAs, Said),
        (service.Organisation, OfOrganisation),
        .. catalogue.Organisations.TryGetValue(service.Organisation, out var organisation) ? Both(organisation.Name, OfOrganisation) : [],
        .. catalogue.LifeEvents.Values.SelectMany(lifeEvent => Of(service.Code, lifeEvent)),
    ];

    private static IEnumerable<(string, double)> Of(string service, LifeEvent lifeEvent)
    {
        var at = lifeEvent.Services.ToList().IndexOf(service);
        var part = 1 - (Later * at);
        return
        [
            .. at < 0 ? [] : Both(lifeEvent.Name, OfLifeEvent * part).Concat(Both(lifeEvent.SaidAs, SaidOfLifeEvent * part)),
            .. (lifeEvent.Questions ?? []).Where(question => question.Services.Contains(service))
                .SelectMany(question => Both(question.Text, OfLifeEvent)),
        ];
    }

    private static IEnumerable<(string, double)> Both(Text text, double weight) => [(text.Nl, weight), (text.En, weight)];

    private static IEnumerable<(string, double)> Both(Sayings? sayings, double weight) =>
        sayings is null ? [] : sayings.Nl.Concat(sayings.En).Select(text => (text, weight));
}
