using Casework.Application.Access;
using Casework.Application.Cases;
using Casework.Application.Cases.Mandates;
using Casework.Application.Commands;
using Casework.Domain.Cases;
using Casework.Domain.Cases.Mandates;
using Casework.Projections.Vault;

namespace Casework.Application.Track;

/// <summary>The citizen authorises somebody to act on their behalf (machtiging, Awb 2:1).</summary>
/// <param name="Bsn">With it whoever is authorised can also sign in themselves.</param>
/// <param name="Until">The last day; without it, until it is withdrawn.</param>
/// <param name="QuestionIds">The questions that it is about; without it, the whole case.</param>
public sealed record AuthoriseRequest(string? Name, string? Bsn, string? KvkNumber, IReadOnlyList<MandateScope>? Scopes, DateOnly? Until, IReadOnlyList<Guid>? QuestionIds) : IMandateRequest;

public sealed class AuthoriseValidator(TimeProvider time) : MandateValidator<AuthoriseRequest>(time);

[Runs(typeof(GrantMandate))]
public static class AuthoriseEndpoint
{
    public static CitizenRoute<AuthoriseRequest> Route(CitizenIndex citizens) => new("/api/v1/track/{caseNumber}/mandates", typeof(GrantMandate), (body, context) => GrantMandateEndpoint.Command(body, consent: null, context, citizens))
    {
        Offer = new("grantMandate", (_, at) => [Example.Mandate(at)]),
        Act = CitizenAct.Records,
        Answer = CommandAnswer.Created((after, context) => MandateGrantedAnswer.Of(after, context.Ids[0], context)),
    };
}
