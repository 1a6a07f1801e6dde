using Casework.Api.Door;
using Casework.Domain.Cases.Mandates;
using Casework.Domain.Cases.Sharing;
using Casework.Domain.Cases;
using Casework.Projections.Vault;
using Wolverine.Http;

namespace Casework.Api.Cases.Mandates;

/// <summary>At a counter or by phone the citizen authorises somebody to act on their behalf (machtiging, Awb 2:1).</summary>
/// <param name="Bsn">With it whoever is authorised can also sign in themselves.</param>
/// <param name="Until">The last day; without it, until it is withdrawn.</param>
/// <param name="QuestionIds">The questions that it is about; without it, the whole case.</param>
/// <param name="Consent">How the citizen said that they want it.</param>
public sealed record GrantMandateRequest(
    string? Name, string? Bsn, string? KvkNumber, IReadOnlyList<MandateScope>? Scopes, DateOnly? Until, IReadOnlyList<Guid>? QuestionIds, MandateConsent? Consent) : IMandateRequest, INamesItems
{
    public IEnumerable<CaseItem?> Named() => [.. (QuestionIds ?? []).Select(id => new CaseItem.Question(id))];
}

/// <param name="AccessCode">With it the representative opens the case, as the citizen does with the tracking code. What is stored to check it is a keyed hash.</param>
public sealed record MandateGrantedAnswer(Guid MandateId, string? AccessCode)
{
    internal static MandateGrantedAnswer Of(CitizenCase after, Guid mandate, KeyRing keys) => new(mandate, keys.Open(after.Mandates.First(granted => granted.Id == mandate).AccessCode));
}

public sealed class GrantMandateShape : MandateShape<GrantMandateRequest>
{
    public GrantMandateShape(TimeProvider time) : base(time) => RuleFor(body => body.Consent).Required();
}

public static class GrantMandateEndpoint
{
    [WolverinePost("/api/v1/cases/{caseId}/mandates"), Answers(201, typeof(MandateGrantedAnswer))]
    public static Task<IResult> Post(Guid caseId, HttpContext http, CaseDoor door, CitizenIndex citizens, KeyRing keys) =>
        door.Handle(http, caseId, new CaseRequest<GrantMandateRequest>(Who.Desk, (body, slip, current) => Command(body, body.Consent, slip, current, citizens))
        {
            Answer = (after, ids) => MandateGrantedAnswer.Of(after, ids[0], keys),
        });

    internal static GrantMandate Command(IMandateRequest body, MandateConsent? consent, Slip slip, CitizenCase current, CitizenIndex citizens) =>
        Command(new(slip.Seal(body.Name!), slip.SealIfAny(body.Bsn), slip.SealIfAny(body.KvkNumber)), body, consent, slip, current, citizens);

    internal static GrantMandate Command(Grantee to, IMandateScope body, MandateConsent? consent, Slip slip, CitizenCase current, CitizenIndex citizens)
    {
        var code = TrackingCode.New();
        return new(slip.NewId(), to, [.. body.Scopes!.Distinct().Order()], body.Until, body.QuestionIds, consent, slip.Seal(code), citizens.OfTrackingCode(current.Id, TrackingCode.Normal(code)));
    }
}
