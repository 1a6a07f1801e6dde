namespace Casework.Api.Tests.Canaries;

/// <summary>Every route that reads, and the addresses at which it shows most of a case; a route that is in neither list fails the test.</summary>
internal static class CanaryRoutes
{
    private static readonly string[] Views = ["", "?scope=mine", "?scope=desk", "?scope=organisation", "?view=unread", "?view=offered", "?view=overdue", "?sort=-lastActivity", "?sort=name", "?status=decided", "?q=kanarie"];

    public static readonly Dictionary<string, Func<ToldCase, IEnumerable<string>>> Read = new()
    {
        ["/api/v1/cases/{caseId}/changes"] = told => [$"{told.Taken.Path}/changes?since=0&limit=200"],
        ["/api/v1/cases/{caseId}"] = told => [told.Taken.Path],
        ["/api/v1/cases/{caseId}/documents/{documentId}"] = told => told.Documents.Select(id => $"{told.Taken.Path}/documents/{id}"),
        ["/api/v1/cases/{caseId}/known-facts"] = told => [$"{told.Taken.Path}/known-facts"],
        ["/api/v1/inbox"] = _ => Views.Select(view => "/inbox" + view),
        ["/api/v1/inbox/views"] = _ => ["/inbox/views"],
        ["/api/v1/inbox/counts"] = _ => ["/inbox/counts"],
        ["/api/v1/officials"] = _ => ["/officials", "/officials?q=kanarie"],
        ["/api/v1/audit/cases/{caseId}/history"] = told => [$"/audit/cases/{told.Taken.CaseId}/history"],
        ["/api/v1/audit/cases/{caseId}/state"] = told => [$"/audit/cases/{told.Taken.CaseId}/state?version=3"],
        ["/api/v1/audit/cases/{caseId}/changes"] = told => [$"/audit/cases/{told.Taken.CaseId}/changes?from=1&to=5"],
        ["/api/v1/audit/cases/{caseId}/track-state"] = told => [$"/audit/cases/{told.Taken.CaseId}/track-state?version=4"],
        ["/api/v1/audit/cases/{caseId}/decisions/{questionId}"] = told => [$"/audit/cases/{told.Taken.CaseId}/decisions/{told.Taken.Question}"],
        ["/api/v1/audit/cases/{caseId}/readers"] = told => [$"/audit/cases/{told.Taken.CaseId}/readers"],
        ["/api/v1/audit/cases/{caseId}/proof"] = told => [$"/audit/cases/{told.Taken.CaseId}/proof"],
        ["/api/v1/audit/events"] = _ => ["/audit/events?has=note-added"],
        ["/api/v1/audit/export"] = told => new[] { "bundle", "xes", "ocel" }.Select(format => $"/audit/export?format={format}&caseId={told.Taken.CaseId}"),
        ["/api/v1/audit/log/checkpoint"] = _ => ["/audit/log/checkpoint"],
        ["/api/v1/audit/log/consistency"] = _ => ["/audit/log/consistency?from=1&to=2"],
        ["/api/v1/audit/log/epochs"] = _ => ["/audit/log/epochs"],
        ["/api/v1/audit/read-log/epochs"] = _ => ["/audit/read-log/epochs"],
        ["/api/v1/audit/log/stray-rows"] = _ => ["/audit/log/stray-rows"],
        ["/api/v1/audit/log/tile/{**path}"] = _ => ["/audit/log/tile/entries/000", "/audit/log/tile/0/000", "/audit/log/tile/entries/000.p/200"],
        ["/api/v1/audit/read-log/checkpoint"] = _ => ["/audit/read-log/checkpoint"],
        ["/api/v1/audit/read-log/stray-rows"] = _ => ["/audit/read-log/stray-rows"],
        ["/api/v1/audit/read-log/tile/{**path}"] = _ => ["/audit/read-log/tile/entries/000", "/audit/read-log/tile/0/000"],
        ["/api/v1/letters"] = _ => ["/letters"],
        ["/api/v1/deliveries"] = _ => ["/deliveries"],
        ["/api/v1/webhooks"] = _ => ["/webhooks"],
        ["/api/v1/readings"] = told => ["/readings", $"/readings?caseId={told.Taken.CaseId}"],
        ["/api/v1/readings/export"] = _ => ["/readings/export"],
        ["/api/v1/records/due"] = _ => ["/records/due"],
        ["/api/v1/records/destruction-requests"] = _ => ["/records/destruction-requests"],
        ["/api/v1/open-data/performance"] = _ => ["/open-data/performance?quarter=2031Q4"],
        ["/api/v1/catalogue/services"] = _ => ["/catalogue/services"],
        ["/api/v1/catalogue/life-events"] = _ => ["/catalogue/life-events"],
        ["/api/v1/catalogue/organisations"] = _ => ["/catalogue/organisations"],
        ["/api/v1/catalogue/desks"] = _ => ["/catalogue/desks"],
        ["/api/v1/catalogue/helpers"] = _ => ["/catalogue/helpers"],
        ["/api/v1/catalogue/services/{code}/form"] = _ => ["/catalogue/services/address-change/form"],
        ["/api/v1/catalogue/message-templates"] = _ => ["/catalogue/message-templates"],
        ["/api/v1/me/cases"] = _ => ["/me/cases"],
        ["/api/v1/me/dossier"] = _ => ["/me/dossier"],
        ["/api/v1/me/dossier/download"] = _ => ["/me/dossier/download"],
        ["/api/v1/me/export"] = _ => ["/me/export"],
        ["/api/v1/me/known-facts"] = _ => ["/me/known-facts"],
        ["/api/v1/track/{caseNumber}"] = told => [$"/track/{told.Taken.CaseNumber}"],
        ["/api/v1/track/{caseNumber}/documents/{documentId}"] = told => told.Documents.Select(id => $"/track/{told.Taken.CaseNumber}/documents/{id}"),
        ["/api/v1/track/{caseNumber}/dossier"] = told => [$"/track/{told.Taken.CaseNumber}/dossier"],
    };

    /// <summary>What shows nothing of a case by what is in this test, and why.</summary>
    public static readonly Dictionary<string, string> Elsewhere = new()
    {
        ["/api/v1/jobs/{jobId}"] = "it holds numbers, for whoever began it (BulkTests)",
        ["/api/v1/jobs/{jobId}/outcomes"] = "it holds ids and codes, for whoever began it (BulkTests)",
        ["/api/v1/inbox/stream"] = "read for as long as it lasts: Canaries.Streams",
        ["/api/v1/letters/{letterId}/pdf"] = "nobody in the story asked for paper; LetterPdfTests",
        ["/api/v1/track/{caseNumber}/letter"] = "the same words as the page, for the same reader; LetterPdfTests",
        ["/api/v1/letters/{letterId}"] = "nobody in the story asked for paper; LetterTests",
        ["/api/v1/ratings/{token}"] = "the token is the citizen's; RatingTests",
        ["/api/v1/help-offers/{token}"] = "the token is the helper's; HelpOfferTests",
    };

    /// <summary>Searches: by who the citizen is, by words, by number.</summary>
    public static IEnumerable<(string Path, object Body)> Searches(ToldCase told)
    {
        var name = told.Marks.First(mark => mark.Kind == Kind.CitizenName).Text;
        object[] bodies = [new { bsn = told.Bsn }, new { name }, new { caseNumber = told.Taken.CaseNumber }, new { text = told.Marks[^1].Text }, new { text = told.Marks.First(mark => mark.Kind == Kind.QuestionText).Text }];
        return bodies.SelectMany(body => ((string, object)[])[("/cases/search", body), ("/inbox/search", body)]);
    }
}
