using Casework.Api.Door;
using Casework.Api.Officials;
using Casework.Domain;
using Casework.Domain.Cases;
using Casework.Domain.Cases.Assignment;
using FluentValidation;
using Wolverine.Http;

namespace Casework.Api.Cases.Assignment;

/// <summary>The case gets another case manager of the same line.</summary>
/// <param name="OfficialName">Not needed: the directory knows the name.</param>
public sealed record AssignCaseRequest(string? OfficialId, string? OfficialName, string? Reason) : INamesOfficials
{
    public IEnumerable<NamedOfficial> Officials(CitizenCase current, Actor actor) => [NamedOfficial.OfCaseManagersPlace(OfficialId!, current)];
}

public sealed class AssignCaseShape : AbstractValidator<AssignCaseRequest>
{
    public AssignCaseShape()
    {
        RuleFor(body => body.OfficialId).RequiredText(100);
        RuleFor(body => body.OfficialName).OptionalText(200);
        RuleFor(body => body.Reason).RequiredText();
    }
}

public static class AssignCaseEndpoint
{
    [WolverinePost("/api/v1/cases/{caseId}/assignment"), Answers(204), Answers(409, Code = "not-of-this-line")]
    public static Task<IResult> Post(Guid caseId, HttpContext http, CaseDoor door) =>
        door.Handle(http, caseId, new CaseRequest<AssignCaseRequest>(Who.Officials, (body, slip) =>
            new AssignCase(slip.Official(body.OfficialId!), slip.Seal(body.Reason!))));
}
