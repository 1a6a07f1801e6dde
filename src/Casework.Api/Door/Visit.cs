using Casework.Api.Store;
using Casework.Domain;
using Casework.Domain.Cases;
using Casework.Domain.Cases.Mandates;
using Marten;

namespace Casework.Api.Door;

/// <summary>One request on its way through the door, over both of its attempts.</summary>
internal sealed class Visit<TBody>(
    HttpContext http, Caller caller, CaseRequest<TBody> request, Func<IQuerySession, Task<Guid?>> find, Func<CitizenCase, Caller, (Admission? Admission, Problem? Problem)> access,
    Func<Problem> unknown) where TBody : class
{
    private ReadBody<TBody>? _read;
    private Admission? _admission;

    public HttpContext Http => http;

    public Caller Caller => caller;

    public CaseRequest<TBody> Request => request;

    public string? StoredKey => caller.StoredKey(http.Request);

    public CancellationToken Cancellation => http.RequestAborted;

    public Task<Guid?> Find(IQuerySession session) => find(session);

    /// <summary>Why the caller is not let in, or null.</summary>
    public Problem? Access(CitizenCase current)
    {
        (_admission, var problem) = access(current, caller);
        return problem;
    }

    /// <summary>True when the request names something of the case that is not there for this caller.</summary>
    public bool DoesNotSee(CitizenCase current, TBody? body) => _admission?.Visibility is { } visibility
        && ((request.On is { } part && !visibility.Shows(part))
            || NamedItems.InPath(http.Request).Concat(NamedItems.InBody(body)).Any(item => !visibility.Sees(current, item)));

    /// <summary>True when the caller acts for another, who did not authorise them to this; before the body is read by kind and path alone.</summary>
    public bool IsOutsideMandate(CitizenCase current, TBody? body) => request.Becomes is { } becomes
        && OnBehalf.IsOutside(current, ActorOn(current), becomes(body), NamedItems.InPath(http.Request).Concat((body as INamesItems)?.Named() ?? []));

    /// <summary>The body, read once for both attempts.</summary>
    public async Task<ReadBody<TBody>> Read(OpenedCase opened) => _read ??= request.Read is { } own ? await own(http, opened) : Json(await Body.Bytes(http.Request, http.RequestAborted));

    public Problem Unknown() => unknown();

    public Actor ActorOn(CitizenCase current) => request.AsOn?.Invoke(current, caller) ?? request.As ?? _admission?.Actor ?? caller.Actor;

    /// <summary>No If-Match, * or the case's version in quotes.</summary>
    public bool Matches(long version) => caller.IfMatch is null or "*" || caller.IfMatch.Split(',').Any(tag => tag.Trim() == $"\"{version}\"");

    public StoredAnswer? Stored(Slip slip, string hash, OpenedCase opened, IReadOnlyList<CaseEvent> events) => StoredKey is not { } key
        ? null
        : new(key, hash, request.Status, opened.Current.Id, opened.Current.Version + events.Count, slip.Ids, slip.At.Now);

    private ReadBody<TBody> Json(byte[] bytes)
    {
        var (body, malformed) = Body.Parse<TBody>(http.Request, bytes, request.OptionalBody);
        return new(body, malformed, StoredAnswers.Hash(bytes));
    }
}
