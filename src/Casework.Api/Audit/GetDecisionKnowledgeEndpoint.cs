using Casework.Api.Routing;
using Casework.Application.Access;
using Casework.Application.Cases.CaseFiles;
using Casework.Application.Problems;
using Casework.Application.Reading;
using Casework.Application.Texts;
using Casework.Application.Track;
using Casework.Domain.Cases;
using Casework.Domain.Catalogues;
using Casework.Http.Answers;
using Casework.Projections.CaseFiles;
using Casework.Projections.Readers;
using Casework.Projections.Vault;
using JasperFx.Events;
using Marten;
using Marten.Linq.MatchesSql;
using Wolverine.Http;

namespace Casework.Api.Audit;

/// <summary>
/// What was known when a question was decided: the file as it was recorded just before, the page that the citizen saw, and who had read the file;
/// apart from it, what was recorded later about the time before.
/// </summary>
public static class GetDecisionKnowledgeEndpoint
{
    private const int MostReaders = 100;

    [WolverineGet("/api/v1/audit/cases/{caseId}/decisions/{questionId}"), Answers(200, typeof(DecisionKnowledge))]
    public static Task<IResult> Get(
        Guid caseId, Guid questionId, HttpContext http, QueryExecutor executor, CatalogueVersions catalogues, Words words, ViewJson json, KeyRing keys) =>
        executor.Read(http, caseId, AllowedRoles.Auditors, "decision", async look =>
        {
            var events = await CaseFileReading.EventsOf(look.Session, caseId, null, null, look.Cancellation);
            var decided = events.LastOrDefault(e => e.Data is QuestionDecided decision && decision.QuestionId == questionId);
            if (decided is null) return Problem.NotFound.ToResult();

            IReadOnlyList<IEvent> before = [.. events.TakeWhile(e => e.Version < decided.Version)];
            var file = CaseFileReading.Fold(caseId, before)!;
            var history = new HistoryWords(words, json, keys, catalogues.Current, look.Language);
            return new ViewAnswer(new DecisionKnowledge(
                questionId, HistoryItem.Of(decided, history), ((CaseOpened)events[0].Data).CatalogueVersion,
                CaseFileAnswer.Of(SeenCaseFile.Whole(file), catalogues, look.Language, decided.Timestamp, [], []),
                GetTrackStateEndpoint.Of(look, before, decided.Timestamp, catalogues, words, keys)!,
                [.. events.Where(e => IsLaterAboutBefore(e, decided)).Select(e => HistoryItem.Of(e, history))],
                await Readers(look, caseId, decided.Timestamp)), decided.Version);
        });

    /// <summary>Recorded after the decision, and about the time before it.</summary>
    private static bool IsLaterAboutBefore(IEvent recorded, IEvent decided) =>
        recorded.Version > decided.Version && ((CaseEvent)recorded.Data).HappenedAt < ((CaseEvent)decided.Data).HappenedAt;

    private static async Task<IReadOnlyList<ReaderAnswer>> Readers(QueryContext look, Guid caseId, DateTimeOffset until)
    {
        var reads = await look.Session.Query<ReadEntry>().Where(entry => entry.MatchesSql("d.case_ids @> array[?]", caseId) && entry.At <= until)
            .OrderByDescending(entry => entry.Id).Take(MostReaders).ToListAsync(look.Cancellation);
        return [.. reads.Select(GetReadersEndpoint.Of)];
    }
}

/// <summary>What was known at a decision.</summary>
/// <param name="Decision">The decision itself, as in the history.</param>
/// <param name="CatalogueVersion">The version of rules, services and texts under which the case was opened.</param>
/// <param name="AsKnown">The case file as recorded just before.</param>
/// <param name="CitizenSaw">Track and trace as it was just before.</param>
/// <param name="RecordedLater">What was recorded after the decision about the time before it: nobody could know it from the file.</param>
/// <param name="ReadBefore">Who had read the file until then, newest first; at most 100.</param>
public sealed record DecisionKnowledge(
    Guid QuestionId, HistoryItem Decision, string? CatalogueVersion, CaseFileAnswer AsKnown, TrackAnswer CitizenSaw,
    IReadOnlyList<HistoryItem> RecordedLater, IReadOnlyList<ReaderAnswer> ReadBefore);
