using System.Text.Json;
using System.Text.Json.Nodes;
using Casework.Api.Routing;
using Casework.Application.Access;
using Casework.Application.Cases.CaseFiles;
using Casework.Application.Problems;
using Casework.Application.Reading;
using Casework.Application.Texts;
using Casework.Domain.Catalogues;
using Casework.Http.Answers;
using Casework.Projections.CaseFiles;
using Wolverine.Http;

namespace Casework.Api.Audit;

/// <summary>One field that changed between two versions: which part of the file in words, the path, what it was and what it is.</summary>
public sealed record ChangeAnswer(string Field, string Path, JsonNode? Old, JsonNode? New);

/// <summary>What changed in the case file from one version to another.</summary>
public static class GetChangesEndpoint
{
    [WolverineGet("/api/v1/audit/cases/{caseId}/changes"), Answers(200, typeof(PageOf<ChangeAnswer>))]
    [Asks("from", typeof(long), Required = true), Asks("to", typeof(long), Required = true)]
    public static Task<IResult> Get(Guid caseId, HttpContext http, QueryExecutor executor, CatalogueVersions catalogues, Words words, ViewJson json) =>
        executor.Read(http, caseId, AllowedRoles.Auditors, "changes", look => Answer(look, http.Request.Parameters(), catalogues, words, json));

    private static async Task<IResult> Answer(QueryContext look, QueryParameters given, CatalogueVersions catalogues, Words words, ViewJson json)
    {
        var (from, to) = (given.Number("from", 1), given.Number("to", 1));
        foreach (var name in (string[])["from", "to"])
            if (!given.Has(name)) given.Fault(name, "required");
        if (from > to) given.Fault("to", "out-of-range");
        if (given.Problem is { } problem) return problem.ToResult();
        if (to > look.Current.Version) return Problem.Of(404, "not-in-this-case").ToResult();

        var events = await CaseFileReading.EventsOf(look.Session, look.Current.Id, to, null, look.Cancellation);
        JsonNode State(long version)
        {
            var file = CaseFileReading.Fold(look.Current.Id, events.Where(e => e.Version <= version))!;
            var answer = CaseFileAnswer.Of(SeenCaseFile.Whole(file), catalogues, look.Language, file.LastRecordedAt, [], []);
            return JsonSerializer.SerializeToNode(answer, json.Options)!;
        }

        ChangeAnswer[] changes = [.. Changes.Between(State(from!.Value), State(to!.Value))
            .Select(change => new ChangeAnswer(words.Text(look.Language, $"field.{change.Path.Split('.', '[')[0]}"), change.Path, change.Old, change.New))];
        return new ViewAnswer(Page.Of(changes, int.MaxValue, 0));
    }
}
