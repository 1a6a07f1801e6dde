using Casework.Api.Door;
using Casework.Domain.Cases;
using Casework.Domain.Cases.Reaching;
using FluentValidation;
using Wolverine.Http;

namespace Casework.Api.Cases.Reaching;

/// <summary>How the citizen wants to hear that there is news. Only what belongs to the channel is kept. Paper needs no proof of anything.</summary>
/// <param name="Address">Where letters go; without one they wait for an address, or to be fetched at the desk.</param>
public sealed record ChooseReachRequest(ReachChannel? Channel, string? Email, string? Phone, PostalAddressBody? Address);

public sealed class ChooseReachShape : AbstractValidator<ChooseReachRequest>
{
    public ChooseReachShape()
    {
        RuleFor(body => body.Channel).Required();
        RuleFor(body => body.Email).RequiredText(254).When(body => body.Channel is ReachChannel.Email);
        RuleFor(body => body.Email).Must(email => email is null || ReachAddress.IsEmail(email)).WithErrorCode("invalid-email").When(body => body.Channel is ReachChannel.Email);
        RuleFor(body => body.Phone).RequiredText(30).When(body => body.Channel is ReachChannel.Sms);
        RuleFor(body => body.Phone).Must(phone => phone is null || ReachAddress.Phone(phone) is not null).WithErrorCode("invalid-phone").When(body => body.Channel is ReachChannel.Sms);
        RuleFor(body => body.Address!).SetValidator(new PostalAddressShape()).When(body => body is { Channel: ReachChannel.Paper, Address: not null });
    }
}

public static class ChooseReachEndpoint
{
    [WolverinePost("/api/v1/cases/{caseId}/reach"), Answers(204)]
    public static Task<IResult> Post(Guid caseId, HttpContext http, CaseDoor door) =>
        door.Handle(http, caseId, new CaseRequest<ChooseReachRequest>(Who.Desk, (body, slip, _) => Command(body, slip)));

    internal static ICaseCommand Command(ChooseReachRequest body, Slip slip) => new ChooseReach(body.Channel!.Value, slip.SealIfAny(ReachAddress.Of(body)));
}
