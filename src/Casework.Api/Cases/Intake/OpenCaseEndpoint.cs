using Casework.Api.Routing;
using Casework.Application.Cases.Intake;
using Casework.Http.Answers;
using Casework.Http.Requests;
using Wolverine.Http;

namespace Casework.Api.Cases.Intake;

/// <summary>Intake of one or more questions at a desk or online.</summary>
public static class OpenCaseEndpoint
{
    [WolverinePost("/api/v1/cases"), Takes(typeof(OpenCaseRequest)), Answers(201, typeof(IntakeAnswer)), Answers(200, typeof(IntakeAnswer))]
    [Answers(409, Code = OpenCaseRequest.NameDiffers)]
    public static async Task<IResult> Post(HttpContext http, IntakeExecutor executor) => await executor.Execute(http.Caller(), new HttpBody(http), waits: false, http.RequestAborted) switch
    {
        { Problem: { } problem } => problem.ToResult(),
        { Answer: var taken } => new CaseAnswer(taken!.Status, taken.Answer, taken.Version, $"/api/v1/cases/{taken.CaseId}"),
    };
}
