using Casework.Api.Door;

namespace Casework.Api.Track;

/// <summary>The citizen's way in for what they do themselves: the same door, with their own proof in front of it and their own name behind every act. Whoever has a mandate comes in here too; how far they may go is a rule of the case.</summary>
public sealed class TrackDoor(CaseDoor door, TrackAccess access)
{
    public Task<IResult> Handle<TBody>(HttpContext http, string caseNumber, CaseRequest<TBody> request) where TBody : class =>
        TrackAccess.Refusal(http) is { } refusal
            ? Task.FromResult(refusal.ToResult())
            : door.Handle(
                http, request with { AsOn = (current, caller) => access.ActorOf(http, current, caller, request.Act) },
                session => TrackAccess.Find(session, caseNumber, http.RequestAborted),
                (current, caller) => (null, access.Check(http, current, caller, request.Act)),
                () => access.Unknown(http, caseNumber));
}
