using Casework.Api.Routing;
using Casework.Application.Access;
using Casework.Application.Cases;
using Casework.Application.Cases.CaseFiles;
using Casework.Application.Reading;
using Casework.Domain.Catalogues;
using Casework.Http.Answers;
using Wolverine.Http;

namespace Casework.Api.Cases.CaseFiles;

/// <summary>The case file, cut down to what the caller may see, with the actions that they may take now.</summary>
public static class GetCaseEndpoint
{
    [WolverineGet("/api/v1/cases/{caseId}"), Answers(200, typeof(CaseFileAnswer)), Answers(304)]
    public static Task<IResult> Get(Guid caseId, HttpContext http, QueryExecutor executor, PermittedActions actions, CatalogueVersions catalogues) =>
        executor.Read(http, caseId, AllowedRoles.Readers, "case-file", look => Answer(look, http.Request.Headers.IfNoneMatch, actions, catalogues));

    private static async Task<IResult> Answer(QueryContext look, string? known, PermittedActions actions, CatalogueVersions catalogues)
    {
        if (known == $"\"{look.Current.Version}\"") return new NotModified(look.Current.Version);
        var file = await CaseFileAnswer.Now(look, actions, catalogues);
        return new ViewAnswer(file, file.Version);
    }
}
