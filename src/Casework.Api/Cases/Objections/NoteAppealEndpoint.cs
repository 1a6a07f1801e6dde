using Casework.Api.Door;
using Casework.Domain.Cases.Objections;
using FluentValidation;
using Wolverine.Http;

namespace Casework.Api.Cases.Objections;

/// <summary>The citizen went to court; noted with the court's reference.</summary>
public sealed record NoteAppealRequest(string? CourtReference, DateOnly? LodgedOn, string? Outcome);

public sealed class NoteAppealShape : AbstractValidator<NoteAppealRequest>
{
    public NoteAppealShape(TimeProvider time)
    {
        RuleFor(body => body.CourtReference).RequiredText(100);
        RuleFor(body => body.LodgedOn).Required().NotInTheFuture(time);
        RuleFor(body => body.Outcome).OptionalText();
    }
}

public static class NoteAppealEndpoint
{
    [WolverinePost("/api/v1/cases/{caseId}/objections/{objectionId}/appeal"), Answers(204)]
    public static Task<IResult> Post(Guid caseId, Guid objectionId, HttpContext http, CaseDoor door) =>
        door.Handle(http, caseId, new CaseRequest<NoteAppealRequest>(Who.Officials, (body, slip) =>
            new NoteAppeal(objectionId, slip.Seal(body.CourtReference!), body.LodgedOn!.Value, slip.SealIfAny(body.Outcome))));
}
