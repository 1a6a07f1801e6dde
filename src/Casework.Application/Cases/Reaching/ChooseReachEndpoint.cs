using Casework.Application.Access;
using Casework.Application.Commands;
using Casework.Application.Validation;
using Casework.Domain.Cases;
using Casework.Domain.Cases.Reaching;
using FluentValidation;

namespace Casework.Application.Cases.Reaching;

/// <summary>How the citizen wants to hear that there is news. Only what belongs to the channel is kept. Paper needs no proof of anything.</summary>
/// <param name="Address">Where letters go; without one they wait for an address, or to be fetched at the desk.</param>
public sealed record ChooseReachRequest(ReachChannel? Channel, string? Email, string? Phone, PostalAddressBody? Address);

public sealed class ChooseReachValidator : AbstractValidator<ChooseReachRequest>
{
    public ChooseReachValidator()
    {
        RuleFor(body => body.Channel).Required();
        RuleFor(body => body.Email).RequiredText(254).When(body => body.Channel is ReachChannel.Email);
        RuleFor(body => body.Email).Must(email => email is null || ReachAddress.IsEmail(email)).WithErrorCode("invalid-email").When(body => body.Channel is ReachChannel.Email);
        RuleFor(body => body.Phone).RequiredText(30).When(body => body.Channel is ReachChannel.Sms);
        RuleFor(body => body.Phone).Must(phone => phone is null || PhoneNumber.Of(phone) is not null).WithErrorCode("invalid-phone").When(body => body.Channel is ReachChannel.Sms);
        RuleFor(body => body.Address!).SetValidator(new PostalAddressValidator()).When(body => body is { Channel: ReachChannel.Paper, Address: not null });
    }
}

public static class ChooseReachEndpoint
{
    public static readonly CommandRoute<ChooseReachRequest> Route = new("/api/v1/cases/{caseId}/reach", AllowedRoles.Desk, (body, context) => Command(body, context))
    {
        Offer = new("chooseReach", (_, _) => [new ChooseReach(ReachChannel.Paper, Example.Text)]),
    };

    public static ICaseCommand Command(ChooseReachRequest body, CommandContext context) => new ChooseReach(body.Channel!.Value, context.SealIfAny(ReachAddress.Of(body)));
}
