using Casework.Application.Access;
using Casework.Application.Cases.Intake;
using Casework.Application.Commands;
using Casework.Domain.Cases.Sharing;
using Casework.Domain.Cases.Support;

namespace Casework.Application.Cases.Support;

public static class AssessSupportNeedEndpoint
{
    /// <summary>The help that this case needs, and why in words that the citizen can read and correct.</summary>
    public static readonly CommandRoute<SupportNeedBody> Route = new("/api/v1/cases/{caseId}/support-need", AllowedRoles.Officials, (body, context) =>
        new AssessSupportNeed(body.Level!.Value, context.Seal(body.Reason!)))
    {
        Offer = new("assessSupportNeed", (current, _) => [new AssessSupportNeed(current.Support, Example.Text)]),
        On = CasePart.SupportNeed,
    };
}
