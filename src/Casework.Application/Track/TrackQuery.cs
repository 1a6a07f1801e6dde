using Casework.Application.Access;
using Casework.Application.Cases;
using Casework.Application.Ratings;
using Casework.Application.Reading;
using Casework.Application.Texts;
using Casework.Domain;
using Casework.Domain.Cases;
using Casework.Domain.Catalogues;
using Casework.Projections.Cases;
using Casework.Projections.Track;
using Casework.Projections.Vault;
using Marten;

namespace Casework.Application.Track;

/// <summary>Reads a case as its citizen does, or whoever has a mandate. The visit itself is logged, as the citizen's own or as that of a representative.</summary>
public sealed class TrackQuery(
    IDocumentStore store, TrackAccess access, KeyRing keys, CatalogueVersions catalogues, Words words, RatingTokens ratingTokens, RatingWords ratingWords, PermittedActions actions, ReadLog log,
    TimeProvider time)
{
    private const int MostRatings = 20;

    /// <summary>The case in plain words, with its version.</summary>
    public Task<QueryAnswer<TrackAnswer>> Follow(Caller caller, string caseNumber) => Read<TrackAnswer>(caller, caseNumber, MandateScope.Read, "track", (view, mandate, seen) =>
    {
        var page = new TrackPage(mandate is null ? view : view.Within(mandate), words, caller.Language, catalogues, keys.Open, time.GetUtcNow());
        var answer = page.Answer(mandate is null ? SeenBy.Tell(page, seen) : [], actions.OfCitizen(view.State, ActorOf(mandate), page.Now, catalogues.Current));
        answer = mandate is null ? OfCitizen(answer, page, view) : answer with { SharedWith = [], OnBehalf = TrackMandates.One(page, mandate) };
        return new(answer with { Version = view.Version });
    });

    /// <param name="scope">What a mandate must hold for it.</param>
    /// <param name="part">The screen, as the read log names it.</param>
    /// <param name="show">Makes the answer of the whole record and the mandate of the reader, if they have one; a problem is not logged, since it shows nothing.</param>
    public async Task<QueryAnswer<T>> Read<T>(
        Caller caller, string caseNumber, MandateScope scope, string part, Func<CaseRecord, Mandate?, IReadOnlyList<SeenGroup>, QueryAnswer<T>> show)
    {
        if (TrackAccess.Refusal(caller) is { } refusal) return new(Problem: refusal);
        await using var session = store.QuerySession();
        var (view, seen) = await TrackReading.Of(session, caseNumber, keys, caller.Aborted);
        if (view is null) return new(Problem: access.Unknown(caller, caseNumber));
        var (mandate, problem) = access.Reader(view.State, caller, scope);
        if (problem is not null) return new(Problem: problem);
        var answer = show(view, mandate, seen);
        if (answer.Problem is null) await log.WriteVisit(caller, mandate, part, view.Id);
        return answer;
    }

    private TrackAnswer OfCitizen(TrackAnswer answer, TrackPage page, CaseRecord view) => answer with
    {
        Ratings = Ratings(view, page),
        MayShareWith = TrackSharing.Possible(page),
        Agreed = TrackSharing.Agreed(page),
        Mandates = TrackMandates.Of(page),
        LocalHelp = TrackLocalHelp.Of(page),
        Helpers = TrackLocalHelp.Fitting(page),
    };

    private static Actor ActorOf(Mandate? mandate) => mandate is null ? Actor.Citizen : Actor.Representative(mandate.Id);

    private IReadOnlyList<TrackedRating> Ratings(CaseRecord view, TrackPage page) => view.State.IsDestroyed
        ? []
        : [.. view.Ratables.Reverse().Take(MostRatings).Select(asked => ratingWords.Tracked(asked, page.Language, ratingTokens.Of(view.Id, asked.SubjectId)))];
}
