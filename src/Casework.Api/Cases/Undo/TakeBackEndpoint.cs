using Casework.Api.Door;
using Casework.Domain.Cases;
using Casework.Domain.Cases.Undo;
using FluentValidation;
using Wolverine.Http;

namespace Casework.Api.Cases.Undo;

/// <summary>Takes back what was done by mistake a moment ago: an assignment, triage, note, support need, hand-off that nobody answered, or closure.</summary>
public sealed record TakeBackRequest(string? Reason);

public sealed class TakeBackShape : AbstractValidator<TakeBackRequest>
{
    public TakeBackShape() => RuleFor(body => body.Reason).OptionalText();
}

public static class TakeBackEndpoint
{
    /// <param name="version">The version of the case at which it was done, as `canTakeBack` of the case file tells.</param>
    [WolverinePost("/api/v1/cases/{caseId}/acts/{version}/take-back"), Answers(204), Answers(409, Code = "other-case-open")]
    public static Task<IResult> Post(Guid caseId, long version, HttpContext http, CaseDoor door) =>
        door.Handle(http, caseId, new CaseRequest<TakeBackRequest>(Who.Officials, (body, slip) => new TakeBack(version, slip.SealIfAny(body.Reason)))
        {
            OptionalBody = true,
            ReachOf = (current, _) => ReachOf(current.RecentActs.FirstOrDefault(act => act.Version == version)),
            WhenOtherCaseOpen = "other-case-open",
        });

    /// <summary>Another desk may add a note, so it may take its note back.</summary>
    internal static Reach ReachOf(RecentAct? act) => act?.Kind == UndoableAct.Note ? Reach.AnyDesk : Reach.OwnDesk;
}
