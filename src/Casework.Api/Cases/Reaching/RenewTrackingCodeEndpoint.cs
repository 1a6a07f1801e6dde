using Casework.Api.Door;
using Casework.Domain.Cases;
using Casework.Domain.Cases.Reaching;
using Casework.Projections.Vault;
using FluentValidation;
using Wolverine.Http;

namespace Casework.Api.Cases.Reaching;

/// <summary>A new tracking code for a citizen who lost it or told it to somebody; the former one opens nothing from then on. Say it aloud in its groups, or print the slip.</summary>
public sealed record RenewTrackingCodeRequest(string? Reason);

/// <param name="TrackingCode">Shown once: what is stored to check it is a keyed hash.</param>
public sealed record TrackingCodeAnswer(string? TrackingCode);

public sealed class RenewTrackingCodeShape : AbstractValidator<RenewTrackingCodeRequest>
{
    public RenewTrackingCodeShape() => RuleFor(body => body.Reason).OptionalText(500);
}

public static class RenewTrackingCodeEndpoint
{
    [WolverinePost("/api/v1/cases/{caseId}/tracking-code"), Answers(201, typeof(TrackingCodeAnswer))]
    public static Task<IResult> Post(Guid caseId, HttpContext http, CaseDoor door, CitizenIndex citizens, KeyRing keys) =>
        door.Handle(http, caseId, new CaseRequest<RenewTrackingCodeRequest>(Who.Desk, (body, slip, current) => New(body, slip, current, citizens))
        {
            OptionalBody = true,
            Answer = (after, _) => new TrackingCodeAnswer(keys.Open(after.TrackingCode)),
        });

    private static ICaseCommand New(RenewTrackingCodeRequest body, Slip slip, CitizenCase current, CitizenIndex citizens)
    {
        var code = TrackingCode.New();
        return new RenewTrackingCode(slip.Seal(code), citizens.OfTrackingCode(current.Id, TrackingCode.Normal(code)), slip.SealIfAny(body.Reason));
    }
}
