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

    /// <summary>The acts in the order of the alphabet, and those of them that name a question by that question; each example is asked once.</summary>
    public Permitted Of(CitizenCase current, Caller caller, DateTimeOffset now, Catalogue catalogue)
    {
        if (current.IsDestroyed) return Permitted.Nothing;
        var doors = new Doors(current, caller, now, catalogue);
        List<string> acts = [];
        Dictionary<Guid, IReadOnlyList<string>> onQuestions = [];
        foreach (var (route, offer) in _ofOfficials)
        {
            var before = acts.Count;
            foreach (var example in doors.Accepted(route, offer))
            {
                if (acts.Count == before && (before == 0 || acts[^1] != offer.Name)) acts.Add(offer.Name);
                if (NamedQuestion.Of(example) is not { } question) continue;
                var of = (List<string>)(onQuestions.TryGetValue(question, out var known) ? known : onQuestions[question] = new List<string>());
                if (of.Count == 0 || of[^1] != offer.Name) of.Add(offer.Name);
            }
        }

        if (CanTakeBack(current, caller, now, catalogue).Any()) acts.Add("takeBack");
        return new(acts, onQuestions);
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

    private static bool IsAccepted(ICaseCommand example, CitizenCase current, Circumstances at) =>
        PutAway.Refusal(current, example) is null && OnBehalf.Refusal(current, example, at) is null && example.Decide(current, at) is Decision.Accepted;

    /// <summary>As whom a caller comes to a case and what of it they see, asked once for each kind of route.</summary>
    private sealed class Doors(CitizenCase current, Caller caller, DateTimeOffset now, Catalogue catalogue)
    {
        private readonly Dictionary<(AllowedRoles Roles, AccessScope Scope), (Admission? Admission, CitizenCase? Seen)> _known = [];

        /// <summary>The examples of the act with which the route would let the caller in and which the domain accepts.</summary>
        public IEnumerable<ICaseCommand> Accepted(CommandRoute route, Offer offer)
        {
            // Where the scope depends on what is named, the widest tells as whom they act; then each example is held against its own.
            if (To(route.Roles, route.ScopeOf is null ? route.Scope : AccessScope.AnyDesk) is not ({ } admission, { } seen)) return [];
            if (route.On is { } part && !admission.Visibility.Shows(part)) return [];
            var at = new Circumstances(admission.Actor, now, catalogue);
            return offer.Examples(seen, at).Where(example => IsLetIn(route, offer, example) && IsAccepted(example, current, at));
        }

        private bool IsLetIn(CommandRoute route, Offer offer, ICaseCommand example) =>
            route.ScopeOf is not { } scope || To(route.Roles, scope(current, offer.Path(example), caller.Actor)).Admission is not null;

        private (Admission? Admission, CitizenCase? Seen) To(AllowedRoles roles, AccessScope scope)
        {
            if (_known.TryGetValue((roles, scope), out var known)) return known;
            var admission = CaseAccess.To(current, caller, roles, scope, catalogue).Admission;
            return _known[(roles, scope)] = (admission, admission?.Visibility.Cut(current));
        }
    }
}

/// <summary>What a caller may do with a case now.</summary>
/// <param name="Acts">Names in the order of the alphabet.</param>
/// <param name="OnQuestions">The same for each question that an act names.</param>
public sealed record Permitted(IReadOnlyList<string> Acts, IReadOnlyDictionary<Guid, IReadOnlyList<string>> OnQuestions)
{
    public static readonly Permitted Nothing = new([], new Dictionary<Guid, IReadOnlyList<string>>());
}
