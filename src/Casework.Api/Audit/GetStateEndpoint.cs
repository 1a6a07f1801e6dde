using Casework.Api.Routing;
using Casework.Application.Access;
using Casework.Application.Cases.CaseFiles;
using Casework.Application.Problems;
using Casework.Application.Reading;
using Casework.Domain.Catalogues;
using Casework.Http.Answers;
using Casework.Projections.CaseFiles;
using Wolverine.Http;

namespace Casework.Api.Audit;

/// <summary>The case file as it was: after a version, or at a moment as recorded (default) or as happened.</summary>
public static class GetStateEndpoint
{
    [WolverineGet("/api/v1/audit/cases/{caseId}/state"), Answers(200, typeof(CaseFileAnswer))]
    [Asks("version", typeof(long)), Asks("at", typeof(DateTimeOffset)), Asks("axis", OneOf = ["recorded", "happened"])]
    public static Task<IResult> Get(Guid caseId, HttpContext http, QueryExecutor executor, CatalogueVersions catalogues) =>
        executor.Read(http, caseId, AllowedRoles.Auditors, "state", look => Answer(look, http.Request.Parameters(), catalogues));

    private static async Task<IResult> Answer(QueryContext look, QueryParameters given, CatalogueVersions catalogues)
    {
        var version = given.Number("version", 1);
        var at = given.Moment("at");
        var axis = given.OneOf("axis", "recorded", "happened") ?? "recorded";
        if (given.Has("version") == given.Has("at")) given.Fault("version", "only-one", "version, at");
        else if (given.Has("axis") && !given.Has("at")) given.Fault("axis", "only-one", "version, axis");
        if (given.Problem is { } problem) return problem.ToResult();
        if (version > look.Current.Version || at > look.Now) return Problem.Of(404, "not-in-this-case").ToResult();

        var file = await CaseFileReading.At(
            look.Session, look.Current.Id, version, axis == "recorded" ? at : null, axis == "happened" ? at : null, look.Cancellation);
        return file is null
            ? Problem.Of(404, "not-in-this-case").ToResult()
            : new ViewAnswer(CaseFileAnswer.Of(SeenCaseFile.Whole(file), catalogues, look.Language, at ?? file.LastRecordedAt, [], []), file.Version);
    }
}
