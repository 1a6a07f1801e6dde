using Casework.Api.Door;
using Casework.Domain.Cases;
using Casework.Domain.Cases.Records;
using Casework.Domain.Catalogues;
using Wolverine.Http;

namespace Casework.Api.Cases.Records;

/// <summary>Makes the personal data of a case unreadable for good, once no law demands that it is kept.</summary>
/// <param name="Ground">Left out: the citizen's request where there is one, else that the retention has ended.</param>
public sealed record DestroyPersonalContentRequest(DestructionGround? Ground);

public static class DestroyPersonalContentEndpoint
{
    [WolverinePost("/api/v1/cases/{caseId}/destruction"), Answers(204)]
    public static Task<IResult> Post(Guid caseId, HttpContext http, CaseDoor door, CatalogueVersions catalogues) =>
        door.Handle(http, caseId, new CaseRequest<DestroyPersonalContentRequest>(
            Who.RecordsManagers, (body, _, current) => new DestroyPersonalContent(Keeping.Of(current, catalogues), body.Ground))
        { Reach = Reach.Records, OptionalBody = true });
}
