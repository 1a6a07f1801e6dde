using Casework.Application.Cases;
using Casework.Application.Validation;
using Casework.Domain.Cases.Information;
using FluentValidation;

namespace Casework.Application.Track;

/// <summary>The citizen asks for more time to answer what was asked of them. Until whoever asked says yes, the date stays.</summary>
/// <param name="Until">The day that they would like; without it whoever asked chooses.</param>
public sealed record AskMoreTimeRequest(string? Reason, DateOnly? Until);

public sealed class AskMoreTimeValidator : AbstractValidator<AskMoreTimeRequest>
{
    public AskMoreTimeValidator(TimeProvider time)
    {
        RuleFor(body => body.Reason).RequiredText();
        RuleFor(body => body.Until).AfterToday(time);
    }
}

public static class AskMoreTimeEndpoint
{
    public static readonly CitizenRoute<AskMoreTimeRequest> Route = new("/api/v1/track/{caseNumber}/information-requests/{requestId}/extension", typeof(AskMoreTime), (body, context) => new AskMoreTime(context.Id("requestId"), context.Seal(body.Reason!), body.Until))
    {
        Offer = new("askMoreTime", (current, _) => current.InformationRequests.Select(r => new AskMoreTime(r.Id, Example.Text, null))),
    };
}
