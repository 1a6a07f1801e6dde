using Casework.Api.Cases.Objections;
using Casework.Api.Door;
using Casework.Api.SignIn;
using Casework.Domain;
using Casework.Domain.Cases.Objections;
using Casework.Domain.Cases.Sharing;
using FluentValidation;
using Wolverine.Http;

namespace Casework.Api.Track;

/// <summary>The citizen objects to a decision by web form: it is received at this moment.</summary>
public sealed record ObjectRequest(Guid? QuestionId, string? Text) : INamesItems
{
    public IEnumerable<CaseItem?> Named() => NamedItems.Question(QuestionId) is { } question ? [question] : [];
}

public sealed class ObjectShape : AbstractValidator<ObjectRequest>
{
    public ObjectShape()
    {
        RuleFor(body => body.QuestionId).Required();
        RuleFor(body => body.Text).RequiredText();
    }
}

[Runs(typeof(LodgeObjection))]
public static class ObjectEndpoint
{
    [WolverinePost("/api/v1/track/{caseNumber}/objections"), Answers(201, typeof(ObjectionLodgedAnswer))]
    public static Task<IResult> Post(string caseNumber, HttpContext http, TrackDoor door) => door.Handle(http, caseNumber, typeof(LodgeObjection), Request);

    private static readonly CaseRequest<ObjectRequest> Request = new(Who.Anybody, (body, slip) =>
        new LodgeObjection(slip.NewId(), body.QuestionId!.Value, slip.Seal(body.Text!), Channel.Web, null, null, null))
    {
        Act = CitizenAct.Object,
        Answer = (_, ids) => new ObjectionLodgedAnswer(ids[0]),
    };
}
