using System.Text.Json;
using Casework.Api.Routing;
using Casework.Application.Access;
using Casework.Application.Cases;
using Casework.Application.Reading;
using Casework.Application.Texts;
using Casework.Application.Track;
using Casework.Domain.Catalogues;
using Casework.Http.Answers;
using Casework.Http.Requests;
using Casework.Projections.CaseFiles;
using Casework.Projections.Cases;
using Casework.Projections.Vault;
using Marten;
using Wolverine.Http;

namespace Casework.Api.Track;

/// <summary>Everything that is held about the citizen who is signed in, readable, as a download (GDPR article 15). Written case by case.</summary>
public static class ExportOwnDataEndpoint
{
    [WolverineGet("/api/v1/me/export"), Answers(200, typeof(OwnData))]
    public static async Task<IResult> Get(HttpContext http, IDocumentStore store, CitizenIndex citizens, ReadLog log)
    {
        if (http.Refusal(AllowedRoles.Citizens) is { } refusal) return refusal.ToResult();
        var caller = http.Caller();
        await using var session = store.QuerySession();
        var ids = await OwnCases.Ids(session, citizens.Of(caller.SignedIn.Bsn, caller.SignedIn.KvkNumber), http.RequestAborted);
        await log.WriteOwn(caller, "own-data", ids);
        return Results.Stream(target => Write(http, ids, target), "application/json; charset=utf-8", "casework-my-data.json");
    }

    private static async Task Write(HttpContext http, IReadOnlyList<Guid> ids, Stream target)
    {
        var services = http.RequestServices;
        await using var session = services.GetRequiredService<IDocumentStore>().QuerySession();
        await using var json = new Utf8JsonWriter(target);
        json.WriteStartObject();
        json.WriteString("madeAt", services.GetRequiredService<TimeProvider>().GetUtcNow());
        json.WriteStartArray("cases");
        foreach (var id in ids)
        {
            // Not straight into the writer, since that would flush it without waiting.
            if (await Case(http, session, id) is { } own)
                json.WriteRawValue(JsonSerializer.SerializeToUtf8Bytes(own, services.GetRequiredService<ViewJson>().Options), skipInputValidation: true);
            await json.FlushAsync(http.RequestAborted);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static async Task<OwnCase?> Case(HttpContext http, IQuerySession session, Guid id)
    {
        var (services, cancellation) = (http.RequestServices, http.RequestAborted);
        var (keys, catalogues) = (services.GetRequiredService<KeyRing>(), services.GetRequiredService<CatalogueVersions>());
        await keys.Fetch(session, [id], cancellation);
        var view = await session.LoadAsync<CaseRecord>(id, cancellation);
        var file = await CaseFileReading.At(session, id, cancellation: cancellation);
        if (view is null || file is null) return null;
        var page = new TrackPage(view, services.GetRequiredService<Words>(), Language.Of(http.Request), catalogues, keys.Open, services.GetRequiredService<TimeProvider>().GetUtcNow());
        var answer = page.Answer(await SeenBy.Of(session, page, cancellation), services.GetRequiredService<PermittedActions>().OfCitizen(view.State, Domain.Actor.Citizen, page.Now, catalogues.Current));
        return OwnCase.Of(file, answer);
    }
}
