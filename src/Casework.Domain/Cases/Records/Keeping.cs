using Casework.Domain.Catalogues;
using Casework.Domain.Terms;

namespace Casework.Domain.Cases.Records;

/// <summary>Until which day a closed case must be kept (Archiefwet), and by which category of the selection list.</summary>
/// <param name="Until">The last day; from the next day on its personal data may be destroyed.</param>
public sealed record Keeping(DateOnly Until, string Category)
{
    public bool IsOver(DateOnly today) => today > Until;

    /// <summary>
    /// By the catalogue under which the case was closed; of several services the one that is kept longest. Null while the case is open.
    /// </summary>
    public static Keeping? Of(CitizenCase current, CatalogueVersions catalogues)
    {
        if (current.Ended is not { } ended) return null;
        var catalogue = CatalogueOf(ended, catalogues);
        var general = RetentionRule.For(ended.Result, catalogue.Retention) ?? RetentionRule.Unlisted;
        var rule = current.Questions.Select(question => catalogue.Services.GetValueOrDefault(question.Service ?? ""))
            .Select(service => RetentionRule.For(ended.Result, service?.Retention) ?? general).DefaultIfEmpty(general)
            .MaxBy(each => each.Years)!;
        return new(LocalDay.Of(ended.At).AddYears(rule.Years), rule.Category);
    }

    /// <summary>The version under which it was closed; the oldest for a closure from before that was recorded.</summary>
    internal static Catalogue CatalogueOf(Ending ended, CatalogueVersions catalogues) =>
        catalogues.Find(ended.CatalogueVersion ?? "") ?? catalogues.OldestFirst[0];
}
