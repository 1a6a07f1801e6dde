using Casework.Application.Access;
using Casework.Application.Commands;
using Casework.Application.Validation;
using Casework.Domain.Cases.Views;
using FluentValidation;

namespace Casework.Application.Cases.Views;

/// <summary>The citizen gave their view to an official, by word or on paper (Awb 4:9), at whichever desk.</summary>
public sealed record RecordViewRequest(string? Text);

public sealed class RecordViewValidator : AbstractValidator<RecordViewRequest>
{
    public RecordViewValidator() => RuleFor(body => body.Text).RequiredText();
}

[Runs(typeof(GiveView))]
public static class RecordViewEndpoint
{
    public static readonly CommandRoute<RecordViewRequest> Route = new("/api/v1/cases/{caseId}/questions/{questionId}/view", AllowedRoles.Officials, (body, context) =>
        new GiveView(context.Id("questionId"), context.Seal(body.Text!)))
    {
        Scope = AccessScope.AnyDesk,
        Offer = new("recordView", (current, _) => current.Questions.Select(q => new GiveView(q.Id, Example.Text))),
    };
}
