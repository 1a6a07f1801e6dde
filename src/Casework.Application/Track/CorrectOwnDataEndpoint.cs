using Casework.Application.Access;
using Casework.Application.Cases;
using Casework.Application.Cases.Records;
using Casework.Application.Commands;
using Casework.Domain.Cases.Records;

namespace Casework.Application.Track;

/// <summary>The citizen corrects their own data (GDPR article 16).</summary>
[Runs(typeof(CorrectCitizen))]
public static class CorrectOwnDataEndpoint
{
    public static readonly CitizenRoute<CorrectCitizenRequest> Route = new("/api/v1/track/{caseNumber}/corrections", typeof(CorrectCitizen), (body, context) => CorrectCitizenEndpoint.Command(body, context))
    {
        Offer = new("correctOwnData", (_, _) => [new CorrectCitizen(Example.Text, null, null, null, null)]),
        Act = CitizenAct.Records,
    };
}
