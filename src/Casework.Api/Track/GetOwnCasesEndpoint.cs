using Casework.Api.Door;
using Casework.Api.Reading;
using Casework.Api.Texts;
using Casework.Domain.Catalogues;
using Casework.Projections.Vault;
using Marten;
using Wolverine.Http;

namespace Casework.Api.Track;

/// <summary>One case in the citizen's list: what it is about and what happens next.</summary>
public sealed record OwnCaseItem(string CaseNumber, string Status, DateOnly ReceivedOn, IReadOnlyList<string> Subjects, string WhatNext, int Todo);

/// <summary>All cases of the citizen who is signed in, newest first.</summary>
public static class GetOwnCasesEndpoint
{
    [WolverineGet("/api/v1/me/cases"), Answers(200, typeof(PageOf<OwnCaseItem>))]
    [Asks("limit", typeof(int)), Asks("cursor")]
    public static async Task<IResult> Get(
        HttpContext http, IDocumentStore store, CitizenIndex citizens, KeyRing keys, CatalogueVersions catalogues, Words words, ReadLog log, TimeProvider time)
    {
        if (ReadingDoor.Refusal(http, Who.Citizens) is { } refusal) return refusal.ToResult();
        var given = new Given(http.Request);
        var (limit, from) = (given.Limit(), given.NumberCursor() ?? 0);
        if (given.Problem is { } problem) return problem.ToResult();

        var caller = Caller.Of(http);
        await using var session = store.QuerySession();
        var records = await OwnCases.Records(session, citizens.Of(caller.SignedIn.Bsn, caller.SignedIn.KvkNumber), http.RequestAborted);
        await keys.Fetch(session, records.Select(record => record.Id), http.RequestAborted);
        var items = records.OrderByDescending(record => record.ReceivedAt)
            .Select(record => Item(new(record, words, Language.Of(http.Request), catalogues, keys.Open, time.GetUtcNow()))).ToList();
        await log.WriteOwn(caller, "own-cases", [.. records.Select(record => record.Id)]);
        return new ViewAnswer(Page.Of(items, limit, from));
    }

    private static OwnCaseItem Item(TrackPage page)
    {
        var answer = page.Answer([], []);
        return new(
            answer.CaseNumber, answer.Status, Domain.Terms.LocalDay.Of(page.View.ReceivedAt),
            [.. answer.Questions.Select(question => question.Service ?? question.Text).OfType<string>().Distinct()], answer.WhatNext, answer.Todo.Count);
    }
}
