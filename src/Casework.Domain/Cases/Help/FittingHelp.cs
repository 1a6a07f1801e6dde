using Casework.Domain.Catalogues;

namespace Casework.Domain.Cases.Help;

/// <summary>Which local helpers fit a case: they work in its region, and help with its life event or with what is asked.</summary>
public static class FittingHelp
{
    /// <param name="question">The question that it is about; null is the whole case.</param>
    public static IReadOnlyList<HelpPoint> For(CitizenCase current, Guid? question, Catalogue catalogue)
    {
        string[] services = [.. current.Questions.Where(asked => (question ?? asked.Id) == asked.Id).Select(asked => asked.Service).OfType<string>()];
        return [.. catalogue.Registered.Values.Where(point => point.WorksIn(current.Desk) && point.HelpsWithAny(current.LifeEvent, services))];
    }
}
