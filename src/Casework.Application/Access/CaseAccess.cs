using Casework.Application.Problems;
using Casework.Domain;
using Casework.Domain.Cases;
using Casework.Domain.Cases.Sharing;
using Casework.Domain.Catalogues;

namespace Casework.Application.Access;

/// <summary>
/// What a route does with the case: another desk may read and help (no wrong desk), and nothing more.
/// Records is for who keeps and destroys, of every desk and without seeing any content.
/// An organisation that was involved once still has access where it acted before, and is told what became of it.
/// </summary>
public enum AccessScope { Read, AnyDesk, OwnDesk, OwnActs, Records }

/// <summary>As whom a caller is let in to a case and what they see of it; or why they are not.</summary>
public sealed record Admission(Actor Actor, Visibility Visibility);

/// <summary>Who may touch which case, by the case alone (contract §2). An invisible case is an unknown one.</summary>
public static class CaseAccess
{
    /// <summary>
    /// The caller acts in one of their placements: the first that the route is for and the case lets in (law 18). Where none is let in, the answer
    /// is that of the first that would be let in with something more, such as a purpose.
    /// </summary>
    public static (Admission? Admission, Problem? Problem) To(CitizenCase current, Caller caller, AllowedRoles roles, AccessScope scope, Catalogue catalogue)
    {
        Problem? best = null;
        foreach (var actor in caller.Actor.Placements().Where(roles.Includes))
        {
            var (visibility, problem) = Of(current, actor, caller.Purpose, scope);
            if (problem is null && caller.Purpose is { } purpose && !catalogue.Purposes.ContainsKey(purpose)) problem = Problem.Of(400, "unknown-purpose");
            if (problem is null) return (new(actor, visibility!), null);
            if (best is null || best.Status == 404) best = problem;
        }

        return (null, best ?? Problem.NotFound);
    }

    /// <summary>Whether a route of this scope is for whoever has this relation to the case.</summary>
    public static bool Reaches(Relation relation, AccessScope scope) => relation switch
    {
        Relation.OtherDesk => scope is not (AccessScope.OwnDesk or AccessScope.OwnActs),
        Relation.FormerOrganisation => scope is AccessScope.Read or AccessScope.OwnActs,
        Relation.Auditor => scope is AccessScope.Read,
        Relation.RecordsManager => scope is AccessScope.Records,
        _ => true,
    };

    private static (Visibility?, Problem?) Of(CitizenCase current, Actor actor, string? purpose, AccessScope scope) => Visibility.Of(current, actor) switch
    {
        null => (null, Problem.NotFound),
        { Relation: Relation.OtherDesk } when purpose is null => (null, Problem.Of(403, "purpose-required")),
        { Relation: var relation } when !Reaches(relation, scope) => (null, relation is Relation.OtherDesk ? Problem.Of(403, "not-your-desk") : Problem.NotFound),
        var visibility => (visibility, null),
    };
}
