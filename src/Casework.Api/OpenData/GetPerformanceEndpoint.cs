using System.Text.RegularExpressions;
using Casework.Api.Door;
using Casework.Api.Reading;
using Wolverine.Http;

namespace Casework.Api.OpenData;

/// <summary>Figures on service, per quarter and organisation, for everybody. It checks the quarter, and says that it is not built yet.</summary>
public static partial class GetPerformanceEndpoint
{
    [WolverineGet("/api/v1/open-data/performance"), Answers(501)]
    public static IResult Get(HttpContext http)
    {
        var given = new Given(http.Request);
        if (given.Text("quarter") is { } quarter && !Quarter().IsMatch(quarter)) given.Fault("quarter", "invalid-quarter");
        return (given.Problem ?? Problem.Of(501, "not-built-yet")).ToResult();
    }

    [GeneratedRegex("^[0-9]{4}Q[1-4]$")]
    private static partial Regex Quarter();
}
