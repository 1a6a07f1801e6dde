using Casework.Application.Commands;
using Casework.Domain.Cases.Help;

namespace Casework.Application.Track;

/// <summary>The citizen needs no local helper any more.</summary>
public sealed record WithdrawHelpRequest;

[Runs(typeof(WithdrawLocalHelp))]
public static class WithdrawHelpEndpoint
{
    public static readonly CitizenRoute<WithdrawHelpRequest> Route = new("/api/v1/track/{caseNumber}/help-requests/{helpId}/withdrawal", typeof(WithdrawLocalHelp), (_, context) => new WithdrawLocalHelp(context.Id("helpId")))
    {
        Offer = new("withdrawHelp", (current, _) => current.LocalHelp.Select(asked => new WithdrawLocalHelp(asked.Id))),
        OptionalBody = true,
    };
}
