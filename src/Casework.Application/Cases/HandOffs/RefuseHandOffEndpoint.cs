using Casework.Application.Access;
using Casework.Application.Commands;
using Casework.Application.Validation;
using Casework.Domain.Cases.HandOffs;
using Casework.Domain.Catalogues;
using FluentValidation;

namespace Casework.Application.Cases.HandOffs;

/// <summary>The organisation refuses the offer; if it belongs elsewhere it says where.</summary>
public sealed record RefuseHandOffRequest(string? Reason, string? BelongsTo);

public sealed class RefuseHandOffValidator : AbstractValidator<RefuseHandOffRequest>
{
    public RefuseHandOffValidator(CatalogueVersions catalogues)
    {
        RuleFor(body => body.Reason).RequiredText();
        RuleFor(body => body.BelongsTo).Known(code => catalogues.Current.Organisations.ContainsKey(code), "unknown-organisation");
    }
}

public static class RefuseHandOffEndpoint
{
    public static readonly CommandRoute<RefuseHandOffRequest> Route = new("/api/v1/cases/{caseId}/hand-offs/{handOffId}/refusal", AllowedRoles.SecondLine, (body, context) =>
        new RefuseHandOff(context.Id("handOffId"), context.Seal(body.Reason!), body.BelongsTo))
    {
        Offer = new("refuse", (current, _) => current.HandOffs.Where(offer => offer.IsOpen).Select(o => new RefuseHandOff(o.Id, Example.Text, null))),
        Scope = AccessScope.OwnActs,
    };
}
