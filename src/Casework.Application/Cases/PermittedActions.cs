using Casework.Application.Access;
using Casework.Application.Cases.Undo;
using Casework.Application.Commands;
using Casework.Domain;
using Casework.Domain.Cases;
using Casework.Domain.Cases.Mandates;
using Casework.Domain.Cases.Records;
using Casework.Domain.Cases.Undo;
using Casework.Domain.Catalogues;

namespace Casework.Application.Cases;

/// <summary>
/// What a caller may do with a case now, derived from the routes: an act is offered when its route would let the caller in and the domain accepts
/// a plain example of its command.
/// </summary>
public sealed class PermittedActions
{
    private readonly (CommandRoute Route, Offer Offer)[] _ofOfficials;
    private readonly (CommandRoute Route, Offer Offer)[] _ofCitizen;

    public PermittedActions(CommandRoutes routes)
    {
        var offers = routes.All.SelectMany(route => route.Offers, (route, offer) => (route, offer)).OrderBy(each => each.offer.Name, StringComparer.Ordinal).ToLookup(each => each.route.IsOpen);
        (_ofOfficials, _ofCitizen) = ([.. offers[false]], [.. offers[true]]);
    }

    /// <summary>Names in the order of the alphabet.</summary>
    public IReadOnlyList<string> Of(CitizenCase current, Caller caller, DateTimeOffset now, Catalogue catalogue)
    {
        if (current.IsDestroyed) return [];
        return [.. _ofOfficials.Where(each => Accepted(each.Route, each.Offer, current, caller, now, catalogue).Any()).Select(each => each.Offer.Name).Distinct(),
            .. CanTakeBack(current, caller, now, catalogue).Any() ? (string[])["takeBack"] : []];
    }

    /// <summary>The same by the question that the act names, for the questions that the caller sees.</summary>
    public IReadOnlyDictionary<Guid, IReadOnlyList<string>> OfQuestions(CitizenCase current, Caller caller, DateTimeOffset now, Catalogue catalogue)
    {
        if (current.IsDestroyed) return new Dictionary<Guid, IReadOnlyList<string>>();
        return _ofOfficials.SelectMany(each => Accepted(each.Route, each.Offer, current, caller, now, catalogue), (each, example) => (each.Offer.Name, Question: NamedQuestion.Of(example)))
            .Where(each => each.Question is not null).GroupBy(each => each.Question!.Value, each => each.Name)
            .ToDictionary(acts => acts.Key, acts => (IReadOnlyList<string>)[.. acts.Distinct()]);
    }

    /// <summary>What the citizen may do on the page, or whoever comes on their behalf.</summary>
    public IReadOnlyList<string> OfCitizen(CitizenCase current, Actor visitor, DateTimeOffset now, Catalogue catalogue)
    {
        if (current.IsDestroyed) return [];
        var at = new Circumstances(visitor, now, catalogue);
        return [.. _ofCitizen.Where(each => each.Offer.Examples(current, at).Any(example => IsAccepted(example, current, at))).Select(each => each.Offer.Name)];
    }

    /// <summary>The acts that this caller can take back now, oldest first.</summary>
    public static IEnumerable<RecentAct> CanTakeBack(CitizenCase current, Caller caller, DateTimeOffset now, Catalogue catalogue) => current.RecentActs.Where(act =>
        CaseAccess.To(current, caller, AllowedRoles.Officials, TakeBackEndpoint.ScopeOf(act), catalogue).Admission is { } admission
        && IsAccepted(new TakeBack(act.Version, null), current, new(admission.Actor, now, catalogue)));

    /// <summary>The examples of the act with which the route would let the caller in and which the domain accepts.</summary>
    private static IEnumerable<ICaseCommand> Accepted(CommandRoute route, Offer offer, CitizenCase current, Caller caller, DateTimeOffset now, Catalogue catalogue)
    {
        // Where the scope depends on what is named, the widest tells as whom they act; then each example is held against its own.
        var widest = route.ScopeOf is null ? route.Scope : AccessScope.AnyDesk;
        if (CaseAccess.To(current, caller, route.Roles, widest, catalogue).Admission is not { } admission) return [];
        var at = new Circumstances(admission.Actor, now, catalogue);
        if (route.On is { } part && !admission.Visibility.Shows(part)) return [];
        return offer.Examples(admission.Visibility.Cut(current), at)
            .Where(example => IsLetIn(route, offer.Path(example), current, caller, catalogue) && IsAccepted(example, current, at));
    }

    private static bool IsLetIn(CommandRoute route, PathValues path, CitizenCase current, Caller caller, Catalogue catalogue) =>
        route.ScopeOf is not { } scope || CaseAccess.To(current, caller, route.Roles, scope(current, path, caller.Actor), catalogue).Admission is not null;

    private static bool IsAccepted(ICaseCommand example, CitizenCase current, Circumstances at) =>
        PutAway.Refusal(current, example) is null && OnBehalf.Refusal(current, example, at) is null && example.Decide(current, at) is Decision.Accepted;
}
