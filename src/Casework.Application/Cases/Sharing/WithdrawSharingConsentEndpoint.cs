using Casework.Application.Access;
using Casework.Application.Commands;
using Casework.Application.Validation;
using Casework.Domain.Cases.Sharing;
using Casework.Domain.Catalogues;
using FluentValidation;

namespace Casework.Application.Cases.Sharing;

/// <summary>The citizen said at the desk that an organisation may no longer see what was shared with it on consent.</summary>
/// <param name="Parts">The parts that consent is withdrawn for; without it, all.</param>
public sealed record WithdrawSharingConsentRequest(string? Organisation, IReadOnlyList<string>? Parts);

public sealed class WithdrawSharingConsentValidator : AbstractValidator<WithdrawSharingConsentRequest>
{
    public WithdrawSharingConsentValidator(CatalogueVersions catalogues)
    {
        RuleFor(body => body.Organisation).Required().Known(code => catalogues.Current.Organisations.ContainsKey(code), "unknown-organisation");
        RuleFor(body => body.Parts).SharedParts();
    }
}

internal static class SharedPartsRule
{
    /// <summary>Either left out, or a list of names of parts.</summary>
    public static void SharedParts<T>(this IRuleBuilder<T, IReadOnlyList<string>?> rule) => rule
        .Must(parts => parts is not { Count: 0 }).WithErrorCode("required")
        .Must(parts => parts is null or { Count: <= 50 }).WithErrorCode("too-many").WithState(_ => (string[])["50"])
        .Must(parts => parts is null || parts.All(part => ShapeRules.IsCode(part))).WithErrorCode("not-a-code");
}

public static class WithdrawSharingConsentEndpoint
{
    public static readonly CommandRoute<WithdrawSharingConsentRequest> Route = new("/api/v1/cases/{caseId}/sharing-consents/withdrawal", AllowedRoles.Desk, (body, _) =>
        new WithdrawSharingConsent(body.Organisation!, body.Parts))
    {
        Offer = new("withdrawSharingConsent", (current, _) => SharedWith.ByConsent(current).Select(o => new WithdrawSharingConsent(o, null))),
    };
}
