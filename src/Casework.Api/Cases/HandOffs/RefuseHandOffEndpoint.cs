using Casework.Api.Door;
using Casework.Domain.Cases.HandOffs;
using Casework.Domain.Catalogues;
using FluentValidation;
using Wolverine.Http;

namespace Casework.Api.Cases.HandOffs;

/// <summary>The organisation refuses the offer; if it belongs elsewhere it says where.</summary>
public sealed record RefuseHandOffRequest(string? Reason, string? BelongsTo);

public sealed class RefuseHandOffShape : AbstractValidator<RefuseHandOffRequest>
{
    public RefuseHandOffShape(CatalogueVersions catalogues)
    {
        RuleFor(body => body.Reason).RequiredText();
        RuleFor(body => body.BelongsTo).Known(code => catalogues.Current.Organisations.ContainsKey(code), "unknown-organisation");
    }
}

public static class RefuseHandOffEndpoint
{
    [WolverinePost("/api/v1/cases/{caseId}/hand-offs/{handOffId}/refusal"), Answers(204)]
    public static Task<IResult> Post(Guid caseId, Guid handOffId, HttpContext http, CaseDoor door) =>
        door.Handle(http, caseId, new CaseRequest<RefuseHandOffRequest>(Who.SecondLine, (body, slip) =>
            new RefuseHandOff(handOffId, slip.Seal(body.Reason!), body.BelongsTo))
        { Reach = Reach.OwnActs });
}
