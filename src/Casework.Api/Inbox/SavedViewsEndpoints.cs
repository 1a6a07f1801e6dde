using Casework.Api.Routing;
using Casework.Application.Access;
using Casework.Application.Inbox;
using Casework.Application.Problems;
using Casework.Application.Reading;
using Casework.Application.Store;
using Casework.Application.Validation;
using Casework.Domain.Catalogues;
using Casework.Http.Answers;
using Casework.Http.Requests;
using FluentValidation;
using Marten;
using Wolverine.Http;

namespace Casework.Api.Inbox;

/// <summary>A filter of the inbox, kept under a name.</summary>
/// <param name="Shared">All who work in the same place see it too.</param>
public sealed record SaveViewRequest(string? Name, bool? Shared, InboxFilterBody? Filter);

/// <param name="Own">The caller made it and can change it.</param>
public sealed record SavedViewAnswer(Guid ViewId, string Name, bool Shared, bool Own, InboxFilterBody Filter);

public sealed record ViewSavedAnswer(Guid ViewId);

public sealed class SaveViewValidator : AbstractValidator<SaveViewRequest>
{
    public SaveViewValidator()
    {
        RuleFor(body => body.Name).RequiredText(100);
        RuleFor(body => body.Filter).NotNull().WithErrorCode("required");
    }
}

/// <summary>The caller's saved views, and those that are shared where they work.</summary>
public static class GetSavedViewsEndpoint
{
    [WolverineGet("/api/v1/inbox/views"), Answers(200, typeof(PageOf<SavedViewAnswer>))]
    [Asks("limit", typeof(int)), Asks("cursor")]
    public static async Task<IResult> Get(HttpContext http, IDocumentStore store)
    {
        if (http.Refusal(AllowedRoles.Officials) is { } refusal) return refusal.ToResult();
        var given = http.Request.Parameters();
        var (limit, from) = (given.Limit(), given.NumberCursor() ?? 0);
        if (given.Problem is { } problem) return problem.ToResult();
        var actor = http.Caller(AllowedRoles.Officials).Actor;
        await using var session = store.QuerySession();
        var views = await SavedView.SeenBy(session, actor, http.RequestAborted);
        return new ViewAnswer(Page.Of<SavedViewAnswer>([.. views.Select(view => new SavedViewAnswer(view.Id, view.Name, view.Shared, view.IsOf(actor), view.Filter))], limit, from));
    }
}

/// <summary>Keeps a filter of the inbox under a name that the caller has for no other.</summary>
public static class SaveViewEndpoint
{
    [WolverinePost("/api/v1/inbox/views"), Takes(typeof(SaveViewRequest)), Answers(201, typeof(ViewSavedAnswer)), Answers(409, Code = "name-taken"), Answers(409, Code = "too-many-views")]
    public static async Task<IResult> Post(HttpContext http, SavedViewWriter writer, TimeProvider time)
    {
        var id = Guid.CreateVersion7(time.GetUtcNow());
        return await writer.Write(http, id, isNew: true) ?? new ViewAnswer(new ViewSavedAnswer(id), status: 201);
    }
}

/// <summary>Puts another name or filter in the place of what the caller's view had.</summary>
public static class ChangeViewEndpoint
{
    [WolverinePut("/api/v1/inbox/views/{viewId}"), Takes(typeof(SaveViewRequest)), Answers(204), Answers(409, Code = "name-taken")]
    public static async Task<IResult> Put(Guid viewId, HttpContext http, SavedViewWriter writer) => await writer.Write(http, viewId, isNew: false) ?? Results.NoContent();
}

/// <summary>Throws the caller's view away.</summary>
public static class RemoveViewEndpoint
{
    [WolverineDelete("/api/v1/inbox/views/{viewId}"), Answers(204)]
    public static async Task<IResult> Delete(Guid viewId, HttpContext http, IDocumentStore store)
    {
        if (http.Refusal(AllowedRoles.Officials) is { } refusal) return refusal.ToResult();
        await using var session = store.LightweightSession();
        if (await session.LoadAsync<SavedView>(viewId, http.RequestAborted) is not { } view || !view.IsOf(http.Caller(AllowedRoles.Officials).Actor)) return Problem.NotFound.ToResult();
        session.Delete(view);
        await session.Commit(http.RequestAborted);
        return Results.NoContent();
    }
}

/// <summary>Checks a view and stores it.</summary>
public sealed class SavedViewWriter(IDocumentStore store, CatalogueVersions catalogues, RequestValidation shapes)
{
    /// <returns>The problem, or null once it is stored.</returns>
    public async Task<IResult?> Write(HttpContext http, Guid id, bool isNew)
    {
        if (http.Refusal(AllowedRoles.Officials) is { } refusal) return refusal.ToResult();
        var actor = http.Caller(AllowedRoles.Officials).Actor;
        var (body, malformed) = RequestBody.Parse<SaveViewRequest>(http.Request, await RequestBody.Bytes(http.Request, http.RequestAborted), optional: false);
        await using var session = store.LightweightSession();
        if (!isNew && (await session.LoadAsync<SavedView>(id, http.RequestAborted))?.IsOf(actor) is not true) return Problem.NotFound.ToResult();
        if (shapes.Check(body, malformed) is { } badShape) return badShape.ToResult();
        if (InboxWanted.From(new QueryParameters(body!.Filter!.Values), catalogues.Current).Problem is { } fault) return fault.Within("filter").ToResult();

        var own = (await SavedView.SeenBy(session, actor, http.RequestAborted)).Where(view => view.IsOf(actor) && view.Id != id).ToArray();
        if (own.Any(view => string.Equals(view.Name, body.Name!.Trim(), StringComparison.OrdinalIgnoreCase))) return Problem.Of(409, "name-taken").ToResult();
        if (isNew && own.Length >= SavedView.Most) return Problem.Of(409, "too-many-views", $"{SavedView.Most}").ToResult();
        session.Store(new SavedView(id, actor.Id, SavedView.PlaceOf(actor)!, body.Name!.Trim(), body.Shared ?? false, body.Filter));
        await session.Commit(http.RequestAborted);
        return null;
    }
}
