using Casework.Api.Door;
using Casework.Domain.Cases.HandOffs;
using Casework.Domain.Cases.Sharing;
using Casework.Domain.Catalogues;
using FluentValidation;
using Wolverine.Http;

namespace Casework.Api.Cases.HandOffs;

/// <summary>The case manager offers questions to one organisation.</summary>
public sealed record ProposeHandOffRequest(
    IReadOnlyList<Guid>? QuestionIds, string? Organisation, string? Reason, string? Summary, bool? Warm, IReadOnlyList<ShareBody>? Share) : INamesItems
{
    public IEnumerable<CaseItem?> Named() => [.. (QuestionIds ?? []).Select(id => new CaseItem.Question(id))];
}

public sealed record HandOffProposedAnswer(Guid HandOffId, DateOnly AnswerBy);

public sealed class ProposeHandOffShape : AbstractValidator<ProposeHandOffRequest>
{
    public ProposeHandOffShape(CatalogueVersions catalogues)
    {
        RuleFor(body => body.QuestionIds).NotEmptyList();
        RuleFor(body => body.Organisation).Required().Known(code => catalogues.Current.Organisations.ContainsKey(code), "unknown-organisation");
        RuleFor(body => body.Reason).RequiredText();
        RuleFor(body => body.Summary).RequiredText();
        RuleFor(body => body.Warm).Required();
        RuleForEach(body => body.Share).Required();
        RuleForEach(body => body.Share).SetValidator(new ShareShape());
    }
}

public static class ProposeHandOffEndpoint
{
    [WolverinePost("/api/v1/cases/{caseId}/hand-offs"), Answers(201, typeof(HandOffProposedAnswer))]
    public static Task<IResult> Post(Guid caseId, HttpContext http, CaseDoor door) => door.Handle(http, caseId, Request);

    private static readonly CaseRequest<ProposeHandOffRequest> Request = new(Who.Officials, (body, slip) => new ProposeHandOff(
        slip.NewId(), [.. body.QuestionIds!.Distinct()], body.Organisation!, slip.Seal(body.Reason!), slip.Seal(body.Summary!), body.Warm!.Value, body.Share.ToParts()))
    {
        Answer = (after, ids) => new HandOffProposedAnswer(ids[0], after.HandOffs.First(offer => offer.Id == ids[0]).AnswerBy),
    };
}
