using Casework.Domain;
using Casework.Domain.Cases;
using Casework.Domain.Catalogues;

namespace Casework.Api.Door;

/// <summary>
/// How much of a case somebody may see. The case manager at the second line answers for the whole and sees it,
/// except what the citizen took back from their organisation.
/// </summary>
public enum Sight { Whole, Managed, Shared, OwnActs, Dispute }

/// <summary>
/// What a route does with the case: another desk may read and help (no wrong desk), and nothing more.
/// Records is for who keeps and destroys, of every desk and without seeing any content.
/// An organisation that was involved once may still knock where it acted before, and hears what became of it.
/// </summary>
public enum Reach { Read, AnyDesk, OwnDesk, OwnActs, Records }

/// <summary>Who may touch which case, by the case alone (contract §2). An invisible case is an unknown one.</summary>
public static class Access
{
    public static (Sight Sight, Problem? Problem) To(CitizenCase current, Caller caller, Reach reach, Catalogue catalogue)
    {
        var (sight, problem) = Of(current, caller, reach);
        return problem is null && caller.Purpose is { } purpose && !catalogue.Purposes.ContainsKey(purpose)
            ? (sight, Problem.Of(400, "unknown-purpose"))
            : (sight, problem);
    }

    private static (Sight, Problem?) Of(CitizenCase current, Caller caller, Reach reach) => caller.Actor switch
    {
        var actor when reach == Reach.Records && actor.Is(Role.RecordsManager) => (Sight.OwnActs, null),
        var actor when IsOfDesk(current, actor) => (Sight.Whole, null),
        var actor when current.IsManagedBy(actor) => (current.CaseManager.Organisation is null ? Sight.Whole : Sight.Managed, null),
        { Organisation: { } organisation } actor when actor.WorksFor(organisation) && current.Involves(organisation) => (Sight.Shared, null),
        { Organisation: { } organisation } actor when actor.WorksFor(organisation) && WasInvolved(current, organisation) && reach is Reach.Read or Reach.OwnActs => (Sight.OwnActs, null),
        var actor when actor.Is(Role.Mediator) && current.Disputes.Count > 0 => (Sight.Dispute, null),
        var actor when actor.Is(Role.Auditor) && reach == Reach.Read => (Sight.Whole, null),
        var actor when actor.Is(Role.FirstLine) || (actor.Is(Role.Coordinator) && actor.Desk is not null) => FromAnotherDesk(caller, reach),
        _ => (default, Problem.NotFound),
    };

    private static (Sight, Problem?) FromAnotherDesk(Caller caller, Reach reach) => caller switch
    {
        { Purpose: null } => (default, Problem.Of(403, "purpose-required")),
        _ when reach is Reach.OwnDesk or Reach.OwnActs => (default, Problem.Of(403, "not-your-desk")),
        _ => (Sight.Whole, null),
    };

    private static bool IsOfDesk(CitizenCase current, Actor actor) =>
        actor.Desk == current.Desk && (actor.Is(Role.FirstLine) || actor.Is(Role.Coordinator));

    /// <summary>It was involved once: it keeps only its own acts (law 13).</summary>
    private static bool WasInvolved(CitizenCase current, string organisation) =>
        current.HandOffs.Any(offer => offer.Organisation == organisation)
        || current.Consultations.Any(consultation => consultation.Organisation == organisation);
}
