using Casework.Application.Access;
using Casework.Application.Commands;
using Casework.Application.Validation;
using Casework.Domain.Cases;
using Casework.Domain.Cases.Mandates;
using Casework.Domain.Cases.Sharing;
using Casework.Projections.Vault;

namespace Casework.Application.Cases.Mandates;

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
    public static MandateGrantedAnswer Of(CitizenCase after, Guid mandate, CommandContext context) => new(mandate, context.Open(after.Mandates.First(granted => granted.Id == mandate).AccessCode));
}

public sealed class GrantMandateValidator : MandateValidator<GrantMandateRequest>
{
    public GrantMandateValidator(TimeProvider time) : base(time) => RuleFor(body => body.Consent).Required();
}

public static class GrantMandateEndpoint
{
    public static CommandRoute<GrantMandateRequest> Route(CitizenIndex citizens) => new("/api/v1/cases/{caseId}/mandates", AllowedRoles.Desk, (body, context) => Command(body, body.Consent, context, citizens))
    {
        Offer = new("grantMandate", (_, at) => [Example.Mandate(at)]),
        Answer = CommandAnswer.Created((after, context) => MandateGrantedAnswer.Of(after, context.Ids[0], context)),
    };

    public static GrantMandate Command(IMandateRequest body, MandateConsent? consent, CommandContext context, CitizenIndex citizens) =>
        Command(new(context.Seal(body.Name!), context.SealIfAny(body.Bsn), context.SealIfAny(body.KvkNumber)), body, consent, context, citizens);

    public static GrantMandate Command(Grantee to, IMandateScope body, MandateConsent? consent, CommandContext context, CitizenIndex citizens)
    {
        var code = TrackingCode.New();
        return new(context.NewId(), to, [.. body.Scopes!.Distinct().Order()], body.Until, body.QuestionIds, consent, context.Seal(code), citizens.OfTrackingCode(context.Current.Id, TrackingCode.Normal(code)));
    }
}
