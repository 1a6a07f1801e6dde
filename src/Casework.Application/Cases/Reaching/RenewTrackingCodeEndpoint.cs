using Casework.Application.Access;
using Casework.Application.Commands;
using Casework.Application.Validation;
using Casework.Domain.Cases;
using Casework.Domain.Cases.Reaching;
using Casework.Projections.Vault;
using FluentValidation;

namespace Casework.Application.Cases.Reaching;

/// <summary>A new tracking code for a citizen who lost it or told it to somebody; the former one opens nothing from then on. Say it aloud in its groups, or print the slip.</summary>
public sealed record RenewTrackingCodeRequest(string? Reason);

/// <param name="TrackingCode">Shown once: what is stored to check it is a keyed hash.</param>
public sealed record TrackingCodeAnswer(string? TrackingCode);

public sealed class RenewTrackingCodeValidator : AbstractValidator<RenewTrackingCodeRequest>
{
    public RenewTrackingCodeValidator() => RuleFor(body => body.Reason).OptionalText(500);
}

public static class RenewTrackingCodeEndpoint
{
    public static CommandRoute<RenewTrackingCodeRequest> Route(CitizenIndex citizens) => new("/api/v1/cases/{caseId}/tracking-code", AllowedRoles.Desk, (body, context) => New(body, context, citizens))
    {
        Offer = new("renewTrackingCode", (_, _) => [new RenewTrackingCode(Example.Text, "", null)]),
        OptionalBody = true,
        Answer = CommandAnswer.Created((after, context) => new TrackingCodeAnswer(context.Open(after.TrackingCode))),
    };

    private static ICaseCommand New(RenewTrackingCodeRequest body, CommandContext context, CitizenIndex citizens)
    {
        var code = TrackingCode.New();
        return new RenewTrackingCode(context.Seal(code), citizens.OfTrackingCode(context.Current.Id, TrackingCode.Normal(code)), context.SealIfAny(body.Reason));
    }
}
