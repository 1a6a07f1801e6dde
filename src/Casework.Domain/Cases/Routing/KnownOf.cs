using Casework.Domain.Catalogues;
using Casework.Domain.Cases.Intake;
using Casework.Domain.Catalogues.Forms;

namespace Casework.Domain.Cases.Routing;

/// <summary>What is there of what a service asks, in this case: filled in, told by registers, or read at the source.</summary>
public static class KnownOf
{
    /// <param name="told">What registers hold by what comes in now; it comes before what the case holds already.</param>
    public static WhatIsThere Of(CitizenCase current, Service? service, FilledForm form, IReadOnlyList<NewFact>? told = null)
    {
        var now = (told ?? []).ToLookup(fact => fact.Attribute, fact => fact.Wrong is null);
        var before = current.Facts.Where(fact => !now.Contains(fact.Attribute)).ToList();
        return new(
            service, form,
            [.. now.Where(each => each.All(right => right)).Select(each => each.Key).Concat(before.Where(fact => fact.CorrectionId is null).Select(fact => fact.Attribute))],
            [.. now.Where(each => !each.All(right => right)).Select(each => each.Key).Concat(before.Where(current.IsInDoubt).Select(fact => fact.Attribute))],
            [.. current.Citizen.Bsn is null ? [] : WhatIsThere.OfPerson, .. current.Citizen.KvkNumber is null ? [] : WhatIsThere.OfBusiness]);
    }

    /// <summary>What is missing of a question that was asked: what was missing then, and what was called wrong since.</summary>
    public static IReadOnlyList<string> Missing(CitizenCase current, Question question, Catalogue? catalogue)
    {
        var missing = question.Facts.Missing ?? [];
        if (question.Service is not { } code || catalogue?.Services.GetValueOrDefault(code) is not { } service) return missing;
        var there = Of(current, service, FilledForm.Empty);
        return [.. missing.Union(there.Fields.Where(asked => asked is { Required: true, Source: { } source } && there.Wrong.Contains(source)
            && question.Form?.Filled.Contains(asked.Code) is not true).Select(asked => asked.Code))];
    }
}
