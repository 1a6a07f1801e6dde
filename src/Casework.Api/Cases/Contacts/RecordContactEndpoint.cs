using Casework.Api.Door;
using Casework.Api.Ratings;
using Casework.Domain;
using Casework.Domain.Cases;
using Casework.Domain.Cases.Contacts;
using FluentValidation;
using Wolverine.Http;

namespace Casework.Api.Cases.Contacts;

/// <summary>One interaction with the citizen. Answered is false when nobody was reached; without it somebody was.</summary>
public sealed record RecordContactRequest(Channel? Channel, Direction? Direction, string? Summary, bool? Answered);

/// <param name="RatingCode">To be read out: where somebody was reached, the citizen rates this contact with it at /track/rating, once.</param>
public sealed record ContactRecordedAnswer(Guid ContactId, string RatingCode);

public sealed class RecordContactShape : AbstractValidator<RecordContactRequest>
{
    public RecordContactShape()
    {
        RuleFor(body => body.Channel).Required();
        RuleFor(body => body.Direction).Required();
        RuleFor(body => body.Summary).RequiredText();
    }
}

public static class RecordContactEndpoint
{
    [WolverinePost("/api/v1/cases/{caseId}/contacts"), Answers(201, typeof(ContactRecordedAnswer))]
    public static Task<IResult> Post(Guid caseId, HttpContext http, CaseDoor door, RatingTokens ratings) => door.Handle(http, caseId, Request(ratings));

    private static CaseRequest<RecordContactRequest> Request(RatingTokens ratings) => new(Who.OfficialsAndMediators, (body, slip) =>
        new RecordContact(slip.NewId(), body.Channel!.Value, body.Direction!.Value, slip.Seal(body.Summary!), body.Answered ?? true))
    {
        Reach = Reach.AnyDesk,
        Answer = (after, ids) => new ContactRecordedAnswer(ids[0], ratings.Short(after, ids[0])),
    };
}
