using Casework.Domain.Catalogues;
using Casework.Domain.Catalogues.Forms;

namespace Casework.Application.Catalogues;

/// <summary>Whether what services ask is fit to be asked, and rules look at fields that are there.</summary>
internal static class FormChecks
{
    public static IEnumerable<CatalogueError> Fit(IReadOnlyList<CatalogueEntry> services) =>
        from service in services
        from fault in FormFault.Of(CatalogueParts.Read<Service>(service.Json))
        select service.Fault(fault.Part, fault.Problem);

    /// <summary>A rule for every service knows the fields of none; a text names what it calls known.</summary>
    public static IEnumerable<CatalogueError> OfRules(IReadOnlyList<CatalogueEntry> common, IEnumerable<CatalogueEntry> rules) =>
    [
        .. common.SelectMany(rule => rule.Items("when")).Where(condition => condition.Word("field") is not null)
            .Select(condition => condition.Fault("field", "a rule for every service cannot look at fields; move it to the service")),
        .. rules.SelectMany(KnownFields.Faults),
    ];
}
