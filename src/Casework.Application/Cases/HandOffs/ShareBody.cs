using Casework.Application.Validation;
using Casework.Domain.Cases;
using FluentValidation;

namespace Casework.Application.Cases.HandOffs;

/// <summary>A part of the file that goes along, and on which ground (law 13).</summary>
public sealed record ShareBody(string? Part, SharingGround? Ground);

public sealed class ShareValidator : AbstractValidator<ShareBody>
{
    public ShareValidator()
    {
        RuleFor(body => body.Part).Required().Must(part => part is null || ShapeRules.IsCode(part)).WithErrorCode("not-a-code");
        RuleFor(body => body.Ground).Required();
    }
}

internal static class Shares
{
    public static IReadOnlyList<SharedPart> ToParts(this IReadOnlyList<ShareBody>? share) =>
        [.. (share ?? []).Select(body => new SharedPart(body.Part!, body.Ground!.Value))];
}
