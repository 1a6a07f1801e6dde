using Casework.Application.Validation;
using FluentValidation;

namespace Casework.Application.Help;

/// <summary>A local helper can help, or cannot.</summary>
/// <param name="Text">For the citizen, such as when there is time.</param>
/// <param name="Name">Who it will be.</param>
/// <param name="Phone">Where the citizen reaches them; without it, at the number of the help point.</param>
public sealed record AnswerHelpRequest(bool? Offer, string? Text, string? Name, string? Phone);

public sealed class AnswerHelpValidator : AbstractValidator<AnswerHelpRequest>
{
    public AnswerHelpValidator()
    {
        RuleFor(body => body.Offer).Required();
        RuleFor(body => body.Text).OptionalText(1000);
        RuleFor(body => body.Name).OptionalText(200);
        RuleFor(body => body.Phone).OptionalPhone();
    }
}
