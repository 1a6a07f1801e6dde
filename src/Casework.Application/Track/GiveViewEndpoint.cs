using Casework.Application.Access;
using Casework.Application.Cases;
using Casework.Application.Validation;
using Casework.Domain.Cases.Sharing;
using Casework.Domain.Cases.Views;
using FluentValidation;

namespace Casework.Application.Track;

/// <summary>The citizen gives the view that they were invited to give before a decision.</summary>
public sealed record GiveViewRequest(Guid? QuestionId, string? Text) : INamesItems
{
    public IEnumerable<CaseItem?> Named() => [NamedItems.Question(QuestionId)];
}

public sealed class GiveViewValidator : AbstractValidator<GiveViewRequest>
{
    public GiveViewValidator()
    {
        RuleFor(body => body.QuestionId).Required();
        RuleFor(body => body.Text).RequiredText();
    }
}

public static class GiveViewEndpoint
{
    public static readonly CitizenRoute<GiveViewRequest> Route = new("/api/v1/track/{caseNumber}/views", typeof(GiveView), (body, context) => new GiveView(body.QuestionId!.Value, context.Seal(body.Text!)))
    {
        Offer = new("giveView", (current, _) => current.Questions.Select(q => new GiveView(q.Id, Example.Text))),
    };
}
