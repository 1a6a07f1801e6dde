using Casework.Application.Validation;
using Casework.Domain.Cases.Ratings;
using FluentValidation;

namespace Casework.Application.Ratings;

/// <summary>One to five stars for a contact, an answer or a decision, and an optional remark.</summary>
public sealed record RateRequest(int? Stars, string? Remark);

/// <summary>What is asked to be rated, in words.</summary>
/// <param name="Stars">What was given; null while nothing was.</param>
public sealed record RatingAnswer(string What, DateOnly On, int? Stars);

public sealed class RateValidator : AbstractValidator<RateRequest>
{
    public RateValidator()
    {
        RuleFor(body => body.Stars).Required();
        RuleFor(body => body.Stars).Must(stars => stars is null or (>= 1 and <= Rate.Most)).WithErrorCode("out-of-range");
        RuleFor(body => body.Remark).OptionalText(2000);
    }
}
