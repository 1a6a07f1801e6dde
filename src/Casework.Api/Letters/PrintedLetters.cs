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

namespace Casework.Api.Letters;

/// <summary>Opens letters of the official's desk, in the citizen's language. Opening one is logged as reading the case.</summary>
public sealed class PrintedLetters(
    IDocumentStore store, StoreSettings settings, OutboxSettings outbox, KeyRing keys, CatalogueVersions catalogues, Words words, ReadLog log, TimeProvider time)
{
    /// <param name="show">Makes the answer of the letter and the texts around it.</param>
    public async Task<IResult> Open(HttpContext http, Guid letterId, Func<PrintedLetter, Said, IResult> show)
    {
        if (http.Refusal(AllowedRoles.Desk) is { } refusal) return refusal.ToResult();
        var caller = http.Caller(AllowedRoles.Desk);
        var letter = await LetterRows.Find(store, new(settings.Schema), caller.Actor, letterId, http.RequestAborted);
        await using var session = store.QuerySession();
        if (letter is null || await session.LoadAsync<CaseRecord>(letter.CaseId, http.RequestAborted) is not { State.IsDestroyed: false } view) return Problem.NotFound.ToResult();
        await keys.Fetch(session, [view.Id], http.RequestAborted);
        var page = new TrackPage(view, words, letter.Language, catalogues, keys.Open, time.GetUtcNow());
        var say = new Said(words, letter.Language);
        await log.Write(caller, "letter", view.Id);
        return show(LetterText.Of(page, letter.HappenedAt, LocalDay.Of(letter.CreatedAt), Envelope(page, letter, say), outbox), say);
    }

    private string Envelope(TrackPage page, OutboxMessage letter, Said say) =>
        Address(page, letter) ?? $"{page.Open(page.Current.Citizen.Name)}\n{say["letter.no-address"]}".TrimStart();

    /// <summary>The address as it is known now, so that what was given later counts.</summary>
    private string? Address(TrackPage page, OutboxMessage letter) => page.Current.Reached is { Channel: ReachChannel.Paper, Address: { } known }
        ? Addressed(page, keys.Open(known))
        : letter.Address is { } stored ? Addressed(page, keys.Open(store.Options.Serializer().FromJson<Domain.Personal>(new MemoryStream(System.Text.Encoding.UTF8.GetBytes(stored))).AsAddress())) : null;

    /// <summary>Two lines are street and place: the citizen's name stands above them.</summary>
    internal static string? Addressed(TrackPage page, string? lines) =>
        lines?.Split('\n').Length == 2 && page.Open(page.Current.Citizen.Name) is { } name ? $"{name}\n{lines}" : lines;
}
