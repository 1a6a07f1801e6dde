using Casework.Application.Cases.Reaching;
using Casework.Application.Commands;
using Casework.Domain.Cases;
using Casework.Domain.Cases.Reaching;

namespace Casework.Application.Track;

/// <summary>The citizen chooses how to hear that there is news.</summary>
[Runs(typeof(ChooseReach))]
public static class ChooseOwnReachEndpoint
{
    public static readonly CitizenRoute<ChooseReachRequest> Route = new("/api/v1/track/{caseNumber}/reach", typeof(ChooseReach), (body, context) => ChooseReachEndpoint.Command(body, context))
    {
        Offer = new("chooseReach", (_, _) => [new ChooseReach(ReachChannel.None, null)]),
    };
}
