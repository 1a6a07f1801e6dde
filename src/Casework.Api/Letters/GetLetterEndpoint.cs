using Casework.Api.Routing;
using Casework.Application.Access;
using Casework.Application.Problems;
using Casework.Application.Reading;
using Casework.Application.Store;
using Casework.Application.Texts;
using Casework.Application.Track;
using Casework.Delivery.Letters;
using Casework.Delivery.Outbox;
using Casework.Domain.Cases;
using Casework.Domain.Catalogues;
using Casework.Domain.Terms;
using Casework.Http.Answers;
using Casework.Http.Requests;
using Casework.Projections.Cases;
using Casework.Projections.Inline;
using Casework.Projections.Vault;
using Casework.Web.Layout;
using Casework.Web.Paper;
using Marten;
using Wolverine.Http;

namespace Casework.Api.Letters;

/// <summary>A letter as a page to print, in the citizen's language: what was told at that moment, whom to phone, and how to answer. Opening it is logged as reading the case.</summary>
public static class GetLetterEndpoint
{
    [WolverineGet("/api/v1/letters/{letterId}"), Answers(200, MediaType = "text/html")]
    public static async Task<IResult> Get(
        Guid letterId, HttpContext http, IDocumentStore store, StoreSettings settings, KeyRing keys, CatalogueVersions catalogues, Words words, ReadLog log, TimeProvider time)
    {
        if (http.Refusal(AllowedRoles.Desk) is { } refusal) return refusal.ToResult();
        var caller = http.Caller(AllowedRoles.Desk);
        var letter = await LetterRows.Find(store, new(settings.Schema), caller.Actor, letterId, http.RequestAborted);
        await using var session = store.QuerySession();
        if (letter is null || await session.LoadAsync<CaseRecord>(letter.CaseId, http.RequestAborted) is not { State.IsDestroyed: false } view) return Problem.NotFound.ToResult();
        await keys.Fetch(session, [view.Id], http.RequestAborted);
        var page = new TrackPage(view, words, letter.Language, catalogues, keys.Open, time.GetUtcNow());
        await log.Write(caller, "letter", view.Id);
        return new HtmlPage<LetterPage>(
            new Dictionary<string, object?>
            {
                [nameof(LetterPage.Say)] = new Said(words, letter.Language),
                [nameof(LetterPage.Letter)] = Printed(page, letter, Address(page, letter, store, keys), http.RequestServices.GetRequiredService<OutboxSettings>()),
            },
            language: letter.Language);
    }

    /// <summary>The address as it is known now, so that what was given later counts.</summary>
    private static string? Address(TrackPage page, OutboxMessage letter, IDocumentStore store, KeyRing keys) => page.Current.Reached is { Channel: ReachChannel.Paper, Address: { } known }
        ? Addressed(page, keys.Open(known))
        : letter.Address is { } stored ? Addressed(page, keys.Open(store.Options.Serializer().FromJson<Domain.Personal>(new MemoryStream(System.Text.Encoding.UTF8.GetBytes(stored))).AsAddress())) : null;

    /// <summary>Two lines are street and place: the citizen's name stands above them.</summary>
    private static string? Addressed(TrackPage page, string? lines) =>
        lines?.Split('\n').Length == 2 && page.Open(page.Current.Citizen.Name) is { } name ? $"{name}\n{lines}" : lines;

    private static PrintedLetter Printed(TrackPage page, OutboxMessage letter, string? address, OutboxSettings settings)
    {
        var desk = page.Catalogues.Current.Desks.GetValueOrDefault(letter.Desk);
        bool IsThen(DateTimeOffset at) => (at - letter.HappenedAt).Duration() < TimeSpan.FromMilliseconds(1);
        string[] texts =
        [
            .. TrackMessages.Of(page).Where(message => message.Direction is Direction.Out && IsThen(message.At)).Select(message => message.Text),
            .. page.View.Questions.Where(asked => asked.Decision is { } decision && IsThen(decision.At)).Select(asked => Rights(page, asked)),
            .. page.Todo.Select(todo => page.Text("track.letter.todo", todo.What, page.Say(todo.By), todo.IfNotDone)),
        ];
        return new(
            letter.CaseNumber, address, LocalDay.Of(letter.CreatedAt), texts, new("", desk?.Phone ?? "", page.DeskName), page.Contact,
            $"{settings.PublicAddress.AbsoluteUri.TrimEnd('/')}/track");
    }

    /// <summary>A decision says on what it rests and how to object (Awb 3:45, 3:47), or to appeal against a decision on objection (6:23).</summary>
    private static string Rights(TrackPage page, TrackQuestion asked)
    {
        var decision = page.Current.Question(asked.QuestionId)!.Decisions.Last(each => each.At == asked.Decision!.At);
        return page.Text(decision.OnObjection is null ? "track.letter.rights" : "track.letter.rights-court", asked.Decision!.LegalBasis, page.Say(ObjectionTerm.Of(decision.PublishedOn ?? page.Today).LastDay));
    }
}
