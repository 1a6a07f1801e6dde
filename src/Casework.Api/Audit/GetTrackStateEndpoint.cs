using Casework.Api.Routing;
using Casework.Application.Access;
using Casework.Application.Problems;
using Casework.Application.Reading;
using Casework.Application.Texts;
using Casework.Application.Track;
using Casework.Domain.Cases;
using Casework.Domain.Catalogues;
using Casework.Http.Answers;
using Casework.Projections.CaseFiles;
using Casework.Projections.Cases;
using Casework.Projections.Track;
using Casework.Projections.Vault;
using JasperFx.Events;
using Wolverine.Http;

namespace Casework.Api.Audit;

/// <summary>What the citizen could see then: track and trace after a version, or at a moment as recorded, by the same code that serves it now.</summary>
public static class GetTrackStateEndpoint
{
    [WolverineGet("/api/v1/audit/cases/{caseId}/track-state"), Answers(200, typeof(TrackAnswer))]
    [Asks("version", typeof(long)), Asks("at", typeof(DateTimeOffset))]
    public static Task<IResult> Get(Guid caseId, HttpContext http, QueryExecutor executor, CatalogueVersions catalogues, Words words, KeyRing keys) =>
        executor.Read(http, caseId, AllowedRoles.Auditors, "track-state", look => Answer(look, http.Request.Parameters(), catalogues, words, keys));

    private static async Task<IResult> Answer(QueryContext look, QueryParameters given, CatalogueVersions catalogues, Words words, KeyRing keys)
    {
        var (version, at) = (given.Number("version", 1), given.Moment("at"));
        if (given.Has("version") == given.Has("at")) given.Fault("version", "only-one", "version, at");
        if (given.Problem is { } problem) return problem.ToResult();
        if (version > look.Current.Version || at > look.Now) return Problem.Of(404, "not-in-this-case").ToResult();

        var events = await CaseFileReading.EventsOf(look.Session, look.Current.Id, version, at, look.Cancellation);
        return Of(look, events, at, catalogues, words, keys) is { } track
            ? new ViewAnswer(track, events[^1].Version)
            : Problem.Of(404, "not-in-this-case").ToResult();
    }

    /// <summary>The page as of the last of these events, or as of a later moment; null when there was no case.</summary>
    internal static TrackAnswer? Of(QueryContext look, IReadOnlyList<IEvent> events, DateTimeOffset? at, CatalogueVersions catalogues, Words words, KeyRing keys)
    {
        if (events.Count == 0) return null;
        var view = events.Aggregate((CaseRecord?)null, (track, e) => track.Follow(look.Current.Id, (CaseEvent)e.Data))!;
        return new TrackPage(view, words, look.Language, catalogues, keys.Open, at ?? events[^1].Timestamp).Answer([], []);
    }
}
