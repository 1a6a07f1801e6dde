using Casework.Api.Door;
using Casework.Domain.Cases.Mediations;
using FluentValidation;
using Wolverine.Http;

namespace Casework.Api.Cases.Mediations;

/// <summary>Offers mediation to the parties of a dispute, named by what they are: citizen, or a code of an organisation.</summary>
public sealed record ProposeMediationRequest(Guid? DisputeId, IReadOnlyList<string>? Parties);

public sealed record MediationProposedAnswer(Guid MediationId);

public sealed class ProposeMediationShape : AbstractValidator<ProposeMediationRequest>
{
    public ProposeMediationShape()
    {
        RuleFor(body => body.DisputeId).Required();
        RuleFor(body => body.Parties).NotEmptyList(10).Must(parties => parties is null || parties.Distinct().Count() == parties.Count).WithErrorCode("duplicate");
        RuleForEach(body => body.Parties).Party();
    }
}

public static class ProposeMediationEndpoint
{
    [WolverinePost("/api/v1/cases/{caseId}/mediations"), Answers(201, typeof(MediationProposedAnswer))]
    public static Task<IResult> Post(Guid caseId, HttpContext http, CaseDoor door) => door.Handle(http, caseId, Request);

    private static readonly CaseRequest<ProposeMediationRequest> Request = new(Who.OfficialsAndMediators, (body, slip) =>
        new ProposeMediation(slip.NewId(), body.DisputeId!.Value, body.Parties!))
    {
        Answer = (_, ids) => new MediationProposedAnswer(ids[0]),
    };
}
