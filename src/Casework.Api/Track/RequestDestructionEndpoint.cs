using Casework.Api.Door;
using Casework.Api.SignIn;
using Casework.Api.Texts;
using Casework.Domain.Cases.Records;
using Casework.Domain.Catalogues;
using Casework.Domain.Terms;
using FluentValidation;
using Wolverine.Http;

namespace Casework.Api.Track;

/// <summary>The citizen asks that their data is destroyed (GDPR article 17); it is recorded whatever the law says.</summary>
public sealed record RequestDestructionRequest(string? Reason);

/// <summary>What becomes of the request: until when law demands that the case is kept, if it does, and that in words.</summary>
/// <param name="KeepUntil">The last day; null while the case is open.</param>
public sealed record DestructionRequestedAnswer(Guid RequestId, DateOnly? KeepUntil, string Answer);

public sealed class RequestDestructionShape : AbstractValidator<RequestDestructionRequest>
{
    public RequestDestructionShape() => RuleFor(body => body.Reason).OptionalText();
}

public static class RequestDestructionEndpoint
{
    [WolverinePost("/api/v1/track/{caseNumber}/destruction-request"), Answers(201, typeof(DestructionRequestedAnswer))]
    public static Task<IResult> Post(string caseNumber, HttpContext http, TrackDoor door, CatalogueVersions catalogues, Words words, TimeProvider time) =>
        door.Handle(http, caseNumber, typeof(RequestDestruction), new CaseRequest<RequestDestructionRequest>(Who.Anybody, (body, slip) => new RequestDestruction(slip.NewId(), slip.SealIfAny(body.Reason)))
        {
            OptionalBody = true,
            Act = CitizenAct.Records,
            Answer = (after, ids) =>
            {
                var keeping = Keeping.Of(after, catalogues);
                return new DestructionRequestedAnswer(ids[0], keeping?.Until, TrackedRetention.Say(keeping, LocalDay.Of(time.GetUtcNow()), words, Language.Of(http.Request)));
            },
        });
}
