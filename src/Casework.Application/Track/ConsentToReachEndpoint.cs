using Casework.Application.Cases;
using Casework.Application.Cases.Reaching;
using Casework.Application.Validation;
using Casework.Domain.Cases;
using Casework.Domain.Cases.Reaching;
using FluentValidation;

namespace Casework.Application.Track;

/// <summary>Whether messages of one kind may come by one electronic channel, beside the one that was chosen for all.</summary>
/// <param name="Agrees">False takes consent back.</param>
/// <param name="Email">Not needed where e-mail was chosen for all.</param>
/// <param name="Phone">Not needed where text messages were chosen for all.</param>
public sealed record ConsentToReachRequest(MessageKind? Kind, ReachChannel? Channel, bool? Agrees, string? Email, string? Phone);

public sealed class ConsentToReachValidator : AbstractValidator<ConsentToReachRequest>
{
    public ConsentToReachValidator()
    {
        RuleFor(body => body.Kind).Required();
        RuleFor(body => body.Channel).Required();
        RuleFor(body => body.Channel).Must(channel => channel is null || channel.Value.IsElectronic()).WithErrorCode("not-electronic");
        RuleFor(body => body.Agrees).Required();
        RuleFor(body => body.Email).OptionalText(254).When(body => body.Channel is ReachChannel.Email);
        RuleFor(body => body.Email).Must(email => email is null || ReachAddress.IsEmail(email)).WithErrorCode("invalid-email").When(body => body.Channel is ReachChannel.Email);
        RuleFor(body => body.Phone).OptionalText(30).When(body => body.Channel is ReachChannel.Sms);
        RuleFor(body => body.Phone).Must(phone => phone is null || PhoneNumber.Of(phone) is not null).WithErrorCode("invalid-phone").When(body => body.Channel is ReachChannel.Sms);
    }
}

/// <summary>The citizen consents to an electronic channel for a kind of messages, or takes that back (Awb 2:8).</summary>
[Commands.Runs(typeof(ConsentToReach))]
public static class ConsentToReachEndpoint
{
    public static readonly CitizenRoute<ConsentToReachRequest> Route = new("/api/v1/track/{caseNumber}/reach-consents", typeof(ConsentToReach), (body, context) =>
        new ConsentToReach(body.Kind!.Value, body.Channel!.Value, body.Agrees!.Value, body.Agrees is true ? context.SealIfAny(Address(body)) : null))
    {
        Offer = new("consentToReach", (_, _) => [new ConsentToReach(MessageKind.News, ReachChannel.Email, Agrees: true, Example.Text)]),
    };

    private static string? Address(ConsentToReachRequest body) => body switch
    {
        { Channel: ReachChannel.Email, Email: { } email } when !string.IsNullOrWhiteSpace(email) => email.Trim(),
        { Channel: ReachChannel.Sms, Phone: { } phone } when !string.IsNullOrWhiteSpace(phone) => PhoneNumber.Of(phone),
        _ => null,
    };
}
