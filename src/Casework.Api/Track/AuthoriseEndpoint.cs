using Casework.Api.Cases.Mandates;
using Casework.Api.Door;
using Casework.Api.SignIn;
using Casework.Domain.Cases;
using Casework.Domain.Cases.Mandates;
using Casework.Projections.Vault;
using Wolverine.Http;

namespace Casework.Api.Track;

/// <summary>The citizen authorises somebody to act on their behalf (machtiging, Awb 2:1).</summary>
/// <param name="Bsn">With it whoever is authorised can also sign in themselves.</param>
/// <param name="Until">The last day; without it, until it is withdrawn.</param>
/// <param name="QuestionIds">The questions that it is about; without it, the whole case.</param>
public sealed record AuthoriseRequest(string? Name, string? Bsn, string? KvkNumber, IReadOnlyList<MandateScope>? Scopes, DateOnly? Until, IReadOnlyList<Guid>? QuestionIds) : IMandateRequest;

public sealed class AuthoriseShape(TimeProvider time) : MandateShape<AuthoriseRequest>(time);

[Runs(typeof(GrantMandate))]
public static class AuthoriseEndpoint
{
    [WolverinePost("/api/v1/track/{caseNumber}/mandates"), Answers(201, typeof(MandateGrantedAnswer))]
    public static Task<IResult> Post(string caseNumber, HttpContext http, TrackDoor door, CitizenIndex citizens, KeyRing keys) =>
        door.Handle(http, caseNumber, typeof(GrantMandate), new CaseRequest<AuthoriseRequest>(Who.Anybody, (body, slip, current) => GrantMandateEndpoint.Command(body, consent: null, slip, current, citizens))
        {
            Act = CitizenAct.Records,
            Answer = (after, ids) => MandateGrantedAnswer.Of(after, ids[0], keys),
        });
}
