using Casework.Api.Cases.Intake;
using Casework.Api.Door;
using Casework.Domain.Cases.Sharing;
using Casework.Domain.Cases.Support;
using Wolverine.Http;

namespace Casework.Api.Cases.Support;

public static class AssessSupportNeedEndpoint
{
    /// <summary>The help that this case needs, and why in words that the citizen can read and correct.</summary>
    [WolverinePost("/api/v1/cases/{caseId}/support-need"), Takes(typeof(SupportNeedBody)), Answers(204)]
    public static Task<IResult> Post(Guid caseId, HttpContext http, CaseDoor door) =>
        door.Handle(http, caseId, new CaseRequest<SupportNeedBody>(Who.Officials, (body, slip) =>
            new AssessSupportNeed(body.Level!.Value, slip.Seal(body.Reason!)))
        { On = CasePart.SupportNeed });
}
