using Casework.Api.Routing;
using Casework.Application.Access;
using Casework.Application.Reading;
using Casework.Application.Texts;
using Casework.Application.Track;
using Casework.Domain.Cases;
using Casework.Domain.Catalogues;
using Casework.Http.Answers;
using Casework.Http.Requests;
using Casework.Projections.Vault;
using Marten;
using Wolverine.Http;

namespace Casework.Api.Track;

/// <summary>One thing sent or received, with the case that it belongs to.</summary>
public sealed record DossierItem(
    string CaseNumber, DateTimeOffset At, Direction Direction, string Text, IReadOnlyList<string> ReplyOptions, Guid? MessageId, Guid? InReplyTo, Guid? DocumentId);

/// <summary>Everything that was sent to and received from the citizen who is signed in, over all of their cases, newest first.</summary>
public static class GetDossierEndpoint
{
    [WolverineGet("/api/v1/me/dossier"), Answers(200, typeof(PageOf<DossierItem>))]
    [Asks("limit", typeof(int)), Asks("cursor")]
    public static async Task<IResult> Get(
        HttpContext http, IDocumentStore store, CitizenIndex citizens, KeyRing keys, CatalogueVersions catalogues, Words words, ReadLog log, TimeProvider time)
    {
        if (http.Refusal(AllowedRoles.Citizens) is { } refusal) return refusal.ToResult();
        var given = http.Request.Parameters();
        var (limit, from) = (given.Limit(), given.NumberCursor() ?? 0);
        if (given.Problem is { } problem) return problem.ToResult();

        var caller = http.Caller();
        await using var session = store.QuerySession();
        var views = await OwnCases.Records(session, citizens.Of(caller.SignedIn.Bsn, caller.SignedIn.KvkNumber), http.RequestAborted);
        await keys.Fetch(session, views.Select(view => view.Id), http.RequestAborted);
        var items = views.Select(view => new TrackPage(view, words, Language.Of(http.Request), catalogues, keys.Open, time.GetUtcNow()))
            .SelectMany(page => TrackMessages.Of(page).Select(message => new DossierItem(
                page.Current.CaseNumber, message.At, message.Direction, message.Text, message.ReplyOptions, message.MessageId, message.InReplyTo, message.DocumentId)))
            .OrderByDescending(item => item.At).ToList();
        await log.WriteOwn(caller, "dossier", [.. views.Select(view => view.Id)]);
        return new ViewAnswer(Page.Of(items, limit, from));
    }
}
