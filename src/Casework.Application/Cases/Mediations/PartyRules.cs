using Casework.Application.Validation;
using FluentValidation;

namespace Casework.Application.Cases.Mediations;

internal static class PartyRules
{
    /// <summary>A party is a code such as citizen or svb, never a name: it stands unsealed in the events.</summary>
    public static IRuleBuilderOptions<T, string?> Party<T>(this IRuleBuilder<T, string?> rule) => rule
        .Must(ShapeRules.IsCode).WithErrorCode("not-a-code");
}
