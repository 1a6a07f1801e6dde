using Casework.Api.Door;
using Wolverine.Http;

namespace Casework.Api.Cases.Intake;

public static class OpenCaseEndpoint
{
    [WolverinePost("/api/v1/cases"), Answers(201, typeof(IntakeAnswer)), Answers(200, typeof(IntakeAnswer)), Answers(409, Code = OpenCaseRequest.NameDiffers)]
    public static Task<IResult> Post(HttpContext http, IntakeDoor door) => door.Handle(http);
}
