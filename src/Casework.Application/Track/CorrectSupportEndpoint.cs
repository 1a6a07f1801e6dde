using Casework.Application.Cases;
using Casework.Application.Commands;
using Casework.Application.Validation;
using Casework.Domain;
using Casework.Domain.Cases.Support;
using FluentValidation;

namespace Casework.Application.Track;

/// <summary>The citizen says which help they need, in place of what an official thought. Nobody has to say why.</summary>
public sealed record CorrectSupportRequest(SupportLevel? Level, string? Text);

public sealed class CorrectSupportValidator : AbstractValidator<CorrectSupportRequest>
{
    public CorrectSupportValidator()
    {
        RuleFor(body => body.Level).Required();
        RuleFor(body => body.Text).OptionalText();
    }
}

[Runs(typeof(AssessSupportNeed))]
public static class CorrectSupportEndpoint
{
    public static readonly CitizenRoute<CorrectSupportRequest> Route = new("/api/v1/track/{caseNumber}/support-need", typeof(AssessSupportNeed), (body, context) => new AssessSupportNeed(body.Level!.Value, context.Seal(body.Text ?? "")))
    {
        Offer = new("correctSupportNeed", (current, _) => [new AssessSupportNeed(current.Support, Example.Text)]),
    };
}
