using Casework.Domain;
using Casework.Domain.Cases;
using Casework.Projections.CaseFiles;
using Casework.Projections.Cases;
using Casework.Projections.Search;
using Marten;

namespace Casework.Application.Track;

/// <summary>What is held about a citizen, in all of their cases.</summary>
public sealed record OwnData(DateTimeOffset MadeAt, IReadOnlyList<OwnCase> Cases);

/// <summary>One case: what is known of the citizen, the case as they follow it (with who looked and with whom it is shared), and every contact.</summary>
public sealed record OwnCase(
    Guid CaseId, DateTimeOffset OpenedAt, DateTimeOffset? ClosedAt, string? Result, string? ExternalReference, OwnDetails You, TrackAnswer Case, IReadOnlyList<OwnContact> Contacts)
{
    public static OwnCase Of(CaseFile file, TrackAnswer followed) => new(
        file.State.Id, file.OpenedAt, file.ClosedAt, file.Result, file.ExternalReference,
        new(file.State.Citizen, file.Representative, file.State.Language, file.Paper, file.AccessNeeds), followed,
        [.. file.Contacts.Select(contact => new OwnContact(contact.At, contact.Channel, contact.Direction, contact.Summary, contact.Answered))]);
}

/// <summary>Who the citizen is to the desk, and how they wish to be reached.</summary>
public sealed record OwnDetails(Citizen Citizen, Personal? Representative, string Language, bool Paper, IReadOnlyList<string> AccessNeeds);

/// <summary>One contact, with what the official wrote down of it.</summary>
public sealed record OwnContact(DateTimeOffset At, Channel Channel, Direction Direction, Personal Summary, bool Answered);

/// <summary>Which cases are a citizen's own: those whose number is theirs.</summary>
public static class OwnCases
{
    public static async Task<IReadOnlyList<Guid>> Ids(IQuerySession session, string? citizen, CancellationToken cancellation) => citizen is null
        ? []
        : await session.Query<SearchEntry>().Where(entry => entry.CitizenHash == citizen).OrderBy(entry => entry.Id).Select(entry => entry.Id).ToListAsync(cancellation);

    public static async Task<IReadOnlyList<CaseRecord>> Records(IQuerySession session, string? citizen, CancellationToken cancellation)
    {
        var ids = await Ids(session, citizen, cancellation);
        return ids.Count == 0 ? [] : await session.LoadManyAsync<CaseRecord>(cancellation, [.. ids]);
    }

    /// <summary>Cases in which whoever has this number has a part: their own, and those in which somebody ever authorised them.</summary>
    public static async Task<IReadOnlyList<CaseRecord>> Followed(IQuerySession session, string? citizen, CancellationToken cancellation)
    {
        if (citizen is null) return [];
        var found = await session.QueryAsync<SearchEntry>("where citizen_hash = ? or mandated @> array[?]::text[]", cancellation, citizen, citizen);
        return found.Count == 0 ? [] : await session.LoadManyAsync<CaseRecord>(cancellation, [.. found.Select(entry => entry.Id)]);
    }
}
