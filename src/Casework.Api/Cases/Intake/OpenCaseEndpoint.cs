using Wolverine.Http;

namespace Casework.Api.Cases.Intake;

public static class OpenCaseEndpoint
{
    [WolverinePost("/api/v1/cases")]
    public static Task<IResult> Post(HttpContext http, IntakeDoor door) => door.Handle(http);
}
