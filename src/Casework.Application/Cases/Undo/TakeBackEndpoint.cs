using Casework.Application.Access;
using Casework.Application.Commands;
using Casework.Application.Validation;
using Casework.Domain.Cases;
using Casework.Domain.Cases.Undo;
using FluentValidation;

namespace Casework.Application.Cases.Undo;

/// <summary>Takes back what was done by mistake a moment ago: an assignment, triage, note, support need, hand-off that nobody answered, or closure.</summary>
public sealed record TakeBackRequest(string? Reason);

public sealed class TakeBackValidator : AbstractValidator<TakeBackRequest>
{
    public TakeBackValidator() => RuleFor(body => body.Reason).OptionalText();
}

public static class TakeBackEndpoint
{
    public static readonly CommandRoute<TakeBackRequest> Route = new("/api/v1/cases/{caseId}/acts/{version}/take-back", AllowedRoles.Officials, (body, context) => new TakeBack(context.Path.Number("version"), context.SealIfAny(body.Reason)))
    {
        OptionalBody = true,
        ScopeOf = (current, path, _) => ScopeOf(current.RecentActs.FirstOrDefault(act => act.Version == path.Number("version"))),
        WhenOtherCaseOpen = "other-case-open",
        Parameters = new Dictionary<string, string> { ["version"] = "The version of the case at which it was done, as `canTakeBack` of the case file tells." },
        Conflicts = ["other-case-open"],
    };

    /// <summary>Another desk may add a note, so it may take its note back.</summary>
    public static AccessScope ScopeOf(RecentAct? act) => act?.Kind == UndoableAct.Note ? AccessScope.AnyDesk : AccessScope.OwnDesk;
}
