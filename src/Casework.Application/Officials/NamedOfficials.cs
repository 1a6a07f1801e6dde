using Casework.Application.Problems;
using Casework.Domain;
using Casework.Domain.Cases;
using Casework.Domain.Officials;
using Marten;

namespace Casework.Application.Officials;

/// <summary>A body that gives work to somebody: they must be known, active, and of a fitting placement (law 19).</summary>
public interface INamesOfficials
{
    IEnumerable<NamedOfficial> Officials(CitizenCase current, Actor actor);
}

/// <param name="Fits">Whether the work is of a role and place that they have.</param>
public sealed record NamedOfficial(string OfficialId, Func<DirectoryEntry, bool> Fits)
{
    /// <summary>Somebody of the place in which the case manager is now.</summary>
    public static NamedOfficial OfCaseManagersPlace(string id, CitizenCase current) => OfPlace(
        id, current.CaseManager.Organisation is { } organisation ? Place.Organisation(organisation) : Place.Desk(current.Desk));

    public static NamedOfficial OfPlace(string id, Place place) => new(id, entry => entry.WorksIn(place));

    public static NamedOfficial OfRole(string id, Role role) => new(id, entry => entry.Has(role));
}

/// <summary>Who is named in a request, as the directory knows them.</summary>
/// <param name="Unknown">400: one of them is nobody, or works here no more.</param>
/// <param name="Unfit">409: one of them is of another line or place.</param>
internal sealed record NamedOfficials(IReadOnlyDictionary<string, DirectoryEntry> Known, Problem? Unknown, Problem? Unfit)
{
    private static readonly NamedOfficials Nobody = new(new Dictionary<string, DirectoryEntry>(), null, null);

    public static async Task<NamedOfficials> In(
        object? body, CitizenCase current, Actor actor, OfficialDirectory directory, IDocumentSession session, CancellationToken cancellation)
    {
        if (body is not INamesOfficials names) return Nobody;
        NamedOfficial[] named = [.. names.Officials(current, actor)];
        var known = await directory.Hold(session, [.. named.Select(each => each.OfficialId).Distinct()], cancellation);
        return new(
            known,
            named.All(each => known.GetValueOrDefault(each.OfficialId) is { Active: true }) ? null : Problem.Of(400, "unknown-official"),
            named.FirstOrDefault(each => known.GetValueOrDefault(each.OfficialId) is { } entry && !each.Fits(entry)) is { } unfit
                ? Problem.Of(409, "not-of-this-line", known[unfit.OfficialId].Name)
                : null);
    }
}
