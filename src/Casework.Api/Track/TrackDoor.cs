using Casework.Api.Door;

namespace Casework.Api.Track;

/// <summary>The citizen's way in for what they do themselves: the same door, with their own proof in front of it and their own name behind every act. Whoever has a mandate comes in here too; how far they may go is a rule of the case.</summary>
public sealed class TrackDoor(CaseDoor door, TrackAccess access)
{
    /// <param name="command">What the request becomes.</param>
    public Task<IResult> Handle<TBody>(HttpContext http, string caseNumber, Type command, CaseRequest<TBody> request) where TBody : class =>
        Handle(http, caseNumber, _ => command, request);

    /// <param name="becomes">What the request becomes, where that depends on the body; of nothing at all, what it most likely is.</param>
    public Task<IResult> Handle<TBody>(HttpContext http, string caseNumber, Func<TBody?, Type?> becomes, CaseRequest<TBody> request) where TBody : class =>
        TrackAccess.Refusal(http) is { } refusal
            ? Task.FromResult(refusal.ToResult())
            : door.Handle(
                http, request with { Becomes = becomes, AsOn = (current, caller) => access.ActorOf(http, current, caller, request.Act) },
                session => TrackAccess.Find(session, caseNumber, http.RequestAborted),
                (current, caller) => (null, access.Check(http, current, caller, request.Act)),
                () => access.Unknown(http, caseNumber));
}
