using Casework.Api.Routing;
using Casework.Application.Problems;
using Casework.Application.Texts;
using Casework.Application.Track;
using Casework.Delivery.Outbox;
using Casework.Domain.Cases;
using Casework.Domain.Catalogues;
using Casework.Domain.Terms;
using Casework.Http.Answers;
using Casework.Http.Requests;
using Casework.Projections.Vault;
using Casework.Web.Paper;
using Microsoft.AspNetCore.Authorization;
using Wolverine.Http;

namespace Casework.Api.Letters;

/// <summary>What the citizen was told at one moment as a letter (PDF), to keep or to show: the words of their page, with name, number and last day.</summary>
public static class GetOwnLetterEndpoint
{
    [WolverineGet("/api/v1/track/{caseNumber}/letter"), AllowAnonymous, Answers(200, MediaType = "application/pdf")]
    [Asks("at", Required = true, Description = "The at of the message.")]
    public static async Task<IResult> Get(
        string caseNumber, HttpContext http, TrackQuery query, CatalogueVersions catalogues, Words words, KeyRing keys, OutboxSettings settings, TimeProvider time)
    {
        var given = http.Request.Parameters();
        var at = given.Moment("at");
        if (!given.Has("at")) given.Fault("at", "required");
        if (given.Problem is { } problem) return problem.ToResult();
        var caller = http.Caller();
        var answer = await query.Read<byte[]>(caller, caseNumber, MandateScope.Read, "letter", (view, mandate, _) =>
        {
            var page = new TrackPage(mandate is null ? view : Projections.Track.Mandated.Within(view, mandate), words, caller.Language, catalogues, keys.Open, time.GetUtcNow());
            http.Response.Headers.ETag = $"\"{view.Version}\"";
            return at is { } told && LetterText.IsTold(page, told) ? new(Write(page, told, settings)) : new(Problem: Problem.NotFound);
        });
        return answer.Problem?.ToResult() ?? Results.Bytes(answer.Answer!, "application/pdf");
    }

    private static byte[] Write(TrackPage page, DateTimeOffset told, OutboxSettings settings) =>
        LetterPdf.Of(new(page.Words, page.Language), LetterText.Of(page, told, LocalDay.Of(told), Envelope(page), settings));

    private static string Envelope(TrackPage page) =>
        (page.Current.Reached is { Channel: ReachChannel.Paper, Address: { } known } ? PrintedLetters.Addressed(page, page.Open(known)) : null)
        ?? page.Open(page.Current.Citizen.Name) ?? "";
}
