using Casework.Application.Access;
using Casework.Application.Reading;
using Casework.Application.Texts;
using Casework.Domain.Cases;
using Casework.Domain.Catalogues;
using Casework.Projections.Track;
using Casework.Projections.Vault;
using Marten;

namespace Casework.Application.Track;

/// <summary>One case in the citizen's list: what it is about and what happens next.</summary>
/// <param name="OnBehalf">It is somebody else's, who authorised them.</param>
public sealed record OwnCaseItem(string CaseNumber, string Status, DateOnly ReceivedOn, IReadOnlyList<string> Subjects, string WhatNext, int Todo, bool OnBehalf);

/// <summary>The cases that a citizen follows.</summary>
public sealed class OwnCasesQuery(IDocumentStore store, KeyRing keys, CatalogueVersions catalogues, Words words, ReadLog log, TrackAccess access, TimeProvider time)
{
    public async Task<IReadOnlyList<OwnCaseItem>> Of(Caller caller)
    {
        await using var session = store.QuerySession();
        var mine = access.NumberOf(caller);
        var records = await OwnCases.Followed(session, mine, caller.Aborted);
        await keys.Fetch(session, records.Select(record => record.Id), caller.Aborted);
        var followed = records.OrderByDescending(record => record.ReceivedAt)
            .Select(record => (Record: record, IsOwn: access.NumberOf(record.State) == mine, Mandate: access.MandateOf(record.State, mine!)))
            .Where(each => each.IsOwn || each.Mandate?.Holds(MandateScope.Read) is true).ToList();
        var items = followed.Select(each => Item(new(
            each.IsOwn ? each.Record : each.Record.Within(each.Mandate!), words, caller.Language, catalogues, keys.Open, time.GetUtcNow()), !each.IsOwn)).ToList();
        await log.WriteOwn(caller, "own-cases", [.. followed.Where(each => each.IsOwn).Select(each => each.Record.Id)]);
        await Task.WhenAll(followed.Where(each => !each.IsOwn).Select(each => log.WriteVisit(caller, each.Mandate, "own-cases", each.Record.Id)));
        return items;
    }

    private static OwnCaseItem Item(TrackPage page, bool onBehalf)
    {
        var answer = page.Answer([], []);
        return new(
            answer.CaseNumber, answer.Status, Domain.Terms.LocalDay.Of(page.View.ReceivedAt),
            [.. answer.Questions.Select(question => question.Service ?? question.Text).OfType<string>().Distinct()], answer.WhatNext, answer.Todo.Count, onBehalf);
    }
}
