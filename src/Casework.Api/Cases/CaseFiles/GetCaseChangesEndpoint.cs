using Casework.Api.Audit;
using Casework.Api.Routing;
using Casework.Application.Access;
using Casework.Application.Reading;
using Casework.Application.Texts;
using Casework.Domain.Cases;
using Casework.Domain.Cases.Sharing;
using Casework.Domain.Catalogues;
using Casework.Http.Answers;
using Casework.Projections.Events;
using Casework.Projections.Vault;
using JasperFx.Events;
using Wolverine.Http;

namespace Casework.Api.Cases.CaseFiles;

/// <summary>One thing that happened since, in a sentence.</summary>
/// <param name="By">Whoever did it; null where that was the citizen or time.</param>
/// <param name="Own">The reader did it.</param>
public sealed record CaseChange(long Version, DateTimeOffset At, string Type, string Sentence, string? By, bool Own);

/// <summary>What happened in a case since a version, as far as the reader hears of it, oldest first.</summary>
public static class GetCaseChangesEndpoint
{
    [WolverineGet("/api/v1/cases/{caseId}/changes"), Answers(200, typeof(PageOf<CaseChange>))]
    [Asks("since", typeof(long), Description = "The version that the reader has seen; without it, from the start.")]
    [Asks("limit", typeof(int)), Asks("cursor")]
    public static Task<IResult> Get(Guid caseId, HttpContext http, QueryExecutor executor, Words words, ViewJson json, KeyRing keys, CatalogueVersions catalogues) =>
        executor.Read(http, caseId, AllowedRoles.Officials, "changes", look => Answer(look, http.Request.Parameters(), new(words, json, keys, catalogues.Current, look.Language)));

    private static async Task<IResult> Answer(QueryContext look, QueryParameters given, HistoryWords words)
    {
        var (limit, since) = (given.Limit(), given.Number("since", 0));
        var after = given.NumberCursor() ?? since ?? 0;
        if (given.Problem is { } problem) return problem.ToResult();

        var events = await StoredEvents.Where(look.Session, "e.stream_id = $1 and e.version > $2 order by e.version", look.Cancellation, look.Current.Id, after);
        IEvent[] heard = [.. events.Where(recorded => Reaches(look, (CaseEvent)recorded.Data)).Take(limit + 1)];
        return new ViewAnswer(
            new Page([.. heard.Take(limit).Select(recorded => Of(look, recorded, words))], heard.Length > limit ? QueryParameters.Opaque($"{heard[limit - 1].Version}") : null, null), look.Current.Version);
    }

    private static bool Reaches(QueryContext look, CaseEvent happened) => look.Visibility.IsWhole
        || (look.Caller.Actor.Organisation is { } organisation && EventAudience.Reaches(happened, look.Current, organisation));

    private static CaseChange Of(QueryContext look, IEvent recorded, HistoryWords words)
    {
        var happened = (CaseEvent)recorded.Data;
        var type = words.TypeOf(happened);
        return new(
            recorded.Version, happened.HappenedAt, type, look.Visibility.IsWhole ? words.Sentence(type, words.Details(happened)) : words.Brief(happened),
            happened.By.IsOfficial() ? happened.By.Name : null, happened.By.IsOf(look.Caller.Actor));
    }
}
