using Casework.Api.Routing;
using Casework.Application.Access;
using Casework.Application.Problems;
using Casework.Application.Reading;
using Casework.Application.Registers;
using Casework.Domain.Cases.Sharing;
using Casework.Http.Answers;
using Casework.Projections.Vault;
using Wolverine.Http;

namespace Casework.Api.Registers;

/// <summary>What the base registers hold of the citizen of a case, read there now; the purpose goes into the read log.</summary>
public static class GetKnownFactsEndpoint
{
    [WolverineGet("/api/v1/cases/{caseId}/known-facts"), Answers(200, typeof(KnownFactsAnswer))]
    public static Task<IResult> Get(Guid caseId, HttpContext http, QueryExecutor executor, KnownFacts known, KeyRing keys) =>
        executor.Read(http, caseId, AllowedRoles.Officials, "known-facts", async look => look.Visibility.IsWhole || look.Visibility.Relation == Relation.CaseManager
            ? new ViewAnswer(await known.Of(keys.Open(look.Current.Citizen.Bsn), keys.Open(look.Current.Citizen.KvkNumber), look.Cancellation), look.Current.Version)
            : Problem.Of(403, "not-allowed").ToResult());
}
