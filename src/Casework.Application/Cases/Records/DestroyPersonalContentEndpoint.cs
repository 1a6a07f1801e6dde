using Casework.Application.Access;
using Casework.Application.Commands;
using Casework.Domain.Cases;
using Casework.Domain.Cases.Records;
using Casework.Domain.Catalogues;

namespace Casework.Application.Cases.Records;

/// <summary>Makes the personal data of a case unreadable for good, once no law demands that it is kept.</summary>
/// <param name="Ground">Left out: the citizen's request where there is one, else that the retention has ended.</param>
public sealed record DestroyPersonalContentRequest(DestructionGround? Ground);

public static class DestroyPersonalContentEndpoint
{
    public static CommandRoute<DestroyPersonalContentRequest> Route(CatalogueVersions catalogues) => new("/api/v1/cases/{caseId}/destruction", AllowedRoles.RecordsManagers, (body, context) => new DestroyPersonalContent(Keeping.Of(context.Current, catalogues), body.Ground))
    {
        Scope = AccessScope.Records,
        OptionalBody = true,
    };
}
