using Casework.Api.Door;
using Casework.Domain.Cases;
using FluentValidation;

namespace Casework.Api.Cases.HandOffs;

/// <summary>A part of the file that goes along, and on which ground (law 13).</summary>
public sealed record ShareBody(string? Part, SharingGround? Ground);

public sealed class ShareShape : AbstractValidator<ShareBody>
{
    public ShareShape()
    {
        RuleFor(body => body.Part).Must(part => part is { Length: > 0 and <= 50 } && part.All(c => char.IsAsciiLetterOrDigit(c) || c is '-')).WithErrorCode("required");
        RuleFor(body => body.Ground).Required();
    }
}

internal static class Shares
{
    public static IReadOnlyList<SharedPart> ToParts(this IReadOnlyList<ShareBody>? share) =>
        [.. (share ?? []).Select(body => new SharedPart(body.Part!, body.Ground!.Value))];
}
