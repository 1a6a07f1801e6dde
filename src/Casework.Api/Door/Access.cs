using Casework.Domain;
using Casework.Domain.Cases;
using Casework.Domain.Cases.Sharing;
using Casework.Domain.Catalogues;

namespace Casework.Api.Door;

/// <summary>
/// What a route does with the case: another desk may read and help (no wrong desk), and nothing more.
/// Records is for who keeps and destroys, of every desk and without seeing any content.
/// An organisation that was involved once may still knock where it acted before, and hears what became of it.
/// </summary>
public enum Reach { Read, AnyDesk, OwnDesk, OwnActs, Records }

/// <summary>As whom a caller is let in to a case and what they see of it; or why they are not.</summary>
public sealed record Admission(Actor Actor, Visibility Visibility);

/// <summary>Who may touch which case, by the case alone (contract §2). An invisible case is an unknown one.</summary>
public static class Access
{
    /// <summary>
    /// The caller acts in one of their placements: the first that the route is for and the case lets in (law 18). Where none is let in, the answer
    /// is that of the first that would be let in with something more, such as a purpose.
    /// </summary>
    public static (Admission? Admission, Problem? Problem) To(CitizenCase current, Caller caller, Who who, Reach reach, Catalogue catalogue)
    {
        Problem? best = null;
        foreach (var actor in caller.Actor.Placements().Where(who.Includes))
        {
            var (visibility, problem) = Of(current, actor, caller.Purpose, reach);
            if (problem is null && caller.Purpose is { } purpose && !catalogue.Purposes.ContainsKey(purpose)) problem = Problem.Of(400, "unknown-purpose");
            if (problem is null) return (new(actor, visibility!), null);
            if (best is null || best.Status == 404) best = problem;
        }

        return (null, best ?? Problem.NotFound);
    }

    private static (Visibility?, Problem?) Of(CitizenCase current, Actor actor, string? purpose, Reach reach) => Visibility.Of(current, actor) switch
    {
        null => (null, Problem.NotFound),
        { Relation: Relation.OtherDesk } when purpose is null => (null, Problem.Of(403, "purpose-required")),
        { Relation: Relation.OtherDesk } when reach is Reach.OwnDesk or Reach.OwnActs => (null, Problem.Of(403, "not-your-desk")),
        { Relation: Relation.FormerOrganisation } when reach is not (Reach.Read or Reach.OwnActs) => (null, Problem.NotFound),
        { Relation: Relation.Auditor } when reach != Reach.Read => (null, Problem.NotFound),
        { Relation: Relation.RecordsManager } when reach != Reach.Records => (null, Problem.NotFound),
        var visibility => (visibility, null),
    };
}
