using Casework.Application.Access;
using Casework.Application.Cases;
using Casework.Application.Cases.Objections;
using Casework.Application.Commands;
using Casework.Application.Validation;
using Casework.Domain;
using Casework.Domain.Cases.Objections;
using Casework.Domain.Cases.Sharing;
using FluentValidation;

namespace Casework.Application.Track;

/// <summary>The citizen objects to a decision by web form: it is received at this moment.</summary>
/// <param name="DirectAppealAsked">Whether they ask to skip the objection and go to the court at once (Awb 7:1a).</param>
public sealed record ObjectRequest(Guid? QuestionId, string? Text, bool? DirectAppealAsked = null) : INamesItems
{
    public IEnumerable<CaseItem?> Named() => NamedItems.Question(QuestionId) is { } question ? [question] : [];
}

public sealed class ObjectValidator : AbstractValidator<ObjectRequest>
{
    public ObjectValidator()
    {
        RuleFor(body => body.QuestionId).Required();
        RuleFor(body => body.Text).RequiredText();
    }
}

[Runs(typeof(LodgeObjection))]
public static class ObjectEndpoint
{
    public static readonly CitizenRoute<ObjectRequest> Route = new("/api/v1/track/{caseNumber}/objections", typeof(LodgeObjection), (body, context) =>
        new LodgeObjection(context.NewId(), body.QuestionId!.Value, context.Seal(body.Text!), Channel.Web, null, null, null, body.DirectAppealAsked))
    {
        Offer = new("objection", (current, _) => current.Questions.Select(q => Example.Objection(q))),
        Act = CitizenAct.Object,
        Answer = CommandAnswer.Created((_, context) => new ObjectionLodgedAnswer(context.Ids[0])),
    };
}
