using Casework.Api.Cases;
using Casework.Api.Door;
using Casework.Api.Ratings;
using Casework.Api.Reading;
using Casework.Api.Texts;
using Casework.Domain;
using Casework.Domain.Catalogues;
using Casework.Projections.Cases;
using Casework.Projections.Track;
using Casework.Projections.Vault;
using Marten;
using Wolverine.Http;

namespace Casework.Api.Track;

/// <summary>Track and trace: the citizen's own case in plain words. The visit itself is logged, as the citizen's own or as that of a representative.</summary>
public static class GetTrackEndpoint
{
    private const int MostRatings = 20;

    [WolverineGet("/api/v1/track/{caseNumber}"), Answers(200, typeof(TrackAnswer))]
    public static async Task<IResult> Get(
        string caseNumber, HttpContext http, IDocumentStore store, TrackAccess access, KeyRing keys, CatalogueVersions catalogues, Words words, ReadLog log, TimeProvider time)
    {
        if (TrackAccess.Refusal(http) is { } refusal) return refusal.ToResult();
        var caller = Caller.Of(http);
        await using var session = store.QuerySession();
        var (view, seen) = await TrackReading.Of(session, caseNumber, keys, http.RequestAborted);
        if (view is null) return access.Unknown(http, caseNumber).ToResult();
        var (mandate, problem) = access.Reader(http, view.State, caller);
        if (problem is not null) return problem.ToResult();

        var page = new TrackPage(mandate is null ? view : view.Within(mandate), words, Language.Of(http.Request), catalogues, keys.Open, time.GetUtcNow());
        var answer = page.Answer(
            mandate is null ? SeenBy.Tell(page, seen) : [], PermittedActions.OfCitizen(view.State, mandate is null ? Actor.Citizen : Actor.Representative(mandate.Id), page.Now, catalogues.Current));
        await log.WriteVisit(caller, mandate, "track", view.Id);
        return new ViewAnswer(
            mandate is null
                ? answer with
                {
                    Ratings = Ratings(http, view, page),
                    MayShareWith = TrackSharing.Possible(page),
                    Agreed = TrackSharing.Agreed(page),
                    Mandates = TrackMandates.Of(page),
                    LocalHelp = TrackLocalHelp.Of(page),
                    Helpers = TrackLocalHelp.Fitting(page),
                }
                : answer with { SharedWith = [], OnBehalf = TrackMandates.One(page, mandate) },
            view.Version);
    }

    private static IReadOnlyList<TrackedRating> Ratings(HttpContext http, CaseRecord view, TrackPage page)
    {
        if (view.State.IsDestroyed) return [];
        var (tokens, words) = (http.RequestServices.GetRequiredService<RatingTokens>(), http.RequestServices.GetRequiredService<RatingWords>());
        return [.. view.Ratables.Reverse().Take(MostRatings).Select(asked => words.Tracked(asked, page.Language, tokens.Of(view.Id, asked.SubjectId)))];
    }
}
