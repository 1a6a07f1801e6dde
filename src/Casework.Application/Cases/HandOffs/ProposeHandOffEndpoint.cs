using Casework.Application.Access;
using Casework.Application.Commands;
using Casework.Application.Validation;
using Casework.Domain.Cases.HandOffs;
using Casework.Domain.Cases.Sharing;
using Casework.Domain.Catalogues;
using FluentValidation;

namespace Casework.Application.Cases.HandOffs;

/// <summary>The case manager offers questions to one organisation.</summary>
public sealed record ProposeHandOffRequest(
    IReadOnlyList<Guid>? QuestionIds, string? Organisation, string? Reason, string? Summary, bool? Warm, IReadOnlyList<ShareBody>? Share) : INamesItems
{
    public IEnumerable<CaseItem?> Named() => [.. (QuestionIds ?? []).Select(id => new CaseItem.Question(id))];
}

public sealed record HandOffProposedAnswer(Guid HandOffId, DateOnly AnswerBy);

public sealed class ProposeHandOffValidator : AbstractValidator<ProposeHandOffRequest>
{
    public ProposeHandOffValidator(CatalogueVersions catalogues)
    {
        RuleFor(body => body.QuestionIds).NotEmptyList();
        RuleFor(body => body.Organisation).Required().Known(code => catalogues.Current.Organisations.ContainsKey(code), "unknown-organisation");
        RuleFor(body => body.Reason).RequiredText();
        RuleFor(body => body.Summary).RequiredText();
        RuleFor(body => body.Warm).Required();
        RuleForEach(body => body.Share).Required();
        RuleForEach(body => body.Share).SetValidator(new ShareValidator());
    }
}

public static class ProposeHandOffEndpoint
{
    public static readonly CommandRoute<ProposeHandOffRequest> Route = new("/api/v1/cases/{caseId}/hand-offs", AllowedRoles.Officials, (body, context) => new ProposeHandOff(
        context.NewId(), [.. body.QuestionIds!.Distinct()], body.Organisation!, context.Seal(body.Reason!), context.Seal(body.Summary!), body.Warm!.Value, body.Share.ToParts()))
    {
        Offer = new("handOff", (current, at) => current.OpenQuestions.Select(q => new ProposeHandOff(Guid.Empty, [q.Id], Example.Other(q, at), Example.Text, Example.Text, false, []))),
        Answer = CommandAnswer.Created((after, context) => new HandOffProposedAnswer(context.Ids[0], after.HandOffs.First(offer => offer.Id == context.Ids[0]).AnswerBy)),
    };
}
