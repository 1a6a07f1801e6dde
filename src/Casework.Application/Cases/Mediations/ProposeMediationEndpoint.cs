using Casework.Application.Access;
using Casework.Application.Commands;
using Casework.Application.Officials;
using Casework.Application.Validation;
using Casework.Domain;
using Casework.Domain.Cases;
using Casework.Domain.Cases.Mediations;
using Casework.Domain.Cases.Sharing;
using FluentValidation;

namespace Casework.Application.Cases.Mediations;

/// <summary>Offers mediation to the parties of a dispute, named by what they are: citizen, or a code of an organisation.</summary>
/// <param name="MediatorId">Who leads it, where that is known already; else the coordinator names them.</param>
/// <param name="AnswerBy">The last day for the parties to consent; without it, two weeks from now. After it the offer lapses.</param>
public sealed record ProposeMediationRequest(Guid? DisputeId, IReadOnlyList<string>? Parties, string? MediatorId = null, DateOnly? AnswerBy = null) : INamesItems, INamesOfficials
{
    public IEnumerable<NamedOfficial> Officials(CitizenCase current, Actor actor) => MediatorId is { } id ? [NamedOfficial.OfRole(id, Role.Mediator)] : [];

    public IEnumerable<CaseItem?> Named() => [DisputeId is { } id ? new CaseItem.Dispute(id) : null];
}

public sealed record MediationProposedAnswer(Guid MediationId);

public sealed class ProposeMediationValidator : AbstractValidator<ProposeMediationRequest>
{
    public ProposeMediationValidator(TimeProvider time)
    {
        RuleFor(body => body.DisputeId).Required();
        RuleFor(body => body.Parties).NotEmptyList(10).Must(parties => parties is null || parties.Distinct().Count() == parties.Count).WithErrorCode("duplicate");
        RuleForEach(body => body.Parties).Party();
        RuleFor(body => body.MediatorId).OptionalText(100);
        RuleFor(body => body.AnswerBy).AfterToday(time);
    }
}

public static class ProposeMediationEndpoint
{
    public static readonly CommandRoute<ProposeMediationRequest> Route = new("/api/v1/cases/{caseId}/mediations", AllowedRoles.OfficialsAndMediators, (body, context) =>
        new ProposeMediation(context.NewId(), body.DisputeId!.Value, body.Parties!, body.MediatorId is { } id ? context.Official(id) : null, body.AnswerBy))
    {
        Offer = new("proposeMediation", (current, _) => current.Disputes.Select(d => new ProposeMediation(Guid.Empty, d.Id, []))),
        Answer = CommandAnswer.Created((_, context) => new MediationProposedAnswer(context.Ids[0])),
        Conflicts = ["not-of-this-line"],
    };
}
