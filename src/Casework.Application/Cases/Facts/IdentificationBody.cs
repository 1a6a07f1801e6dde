using Casework.Application.Validation;
using Casework.Domain.Catalogues.Forms;
using FluentValidation;

namespace Casework.Application.Cases.Facts;

/// <summary>How it was made sure who the citizen is.</summary>
/// <param name="Level">The level of a sign-in (eIDAS); only with signIn.</param>
public sealed record IdentificationBody(IdentificationMeans? Means, Assurance? Level)
{
    public Identification Identification => new(Means!.Value, Level);
}

public sealed class IdentificationValidator : AbstractValidator<IdentificationBody>
{
    public IdentificationValidator()
    {
        RuleFor(body => body.Means).Required();
        RuleFor(body => body.Level).Must(level => level is null).WithErrorCode("not-for-this-kind").When(body => body.Means is not IdentificationMeans.SignIn);
    }
}
