using Casework.Api.Door;
using Casework.Api.Reading;
using Casework.Api.Texts;
using Casework.Api.Track;
using Casework.Domain;
using Casework.Domain.Cases;
using Casework.Domain.Cases.Help;
using Casework.Domain.Terms;
using Casework.Projections.Cases;
using Casework.Projections.Vault;
using FluentValidation;
using Marten;
using Microsoft.AspNetCore.Authorization;
using Wolverine.Http;

namespace Casework.Api.Help;

/// <summary>A local helper can help, or cannot.</summary>
/// <param name="Text">For the citizen, such as when there is time.</param>
/// <param name="Name">Who it will be.</param>
/// <param name="Phone">Where the citizen reaches them; without it, at the number of the help point.</param>
public sealed record AnswerHelpRequest(bool? Offer, string? Text, string? Name, string? Phone);

public sealed class AnswerHelpShape : AbstractValidator<AnswerHelpRequest>
{
    public AnswerHelpShape()
    {
        RuleFor(body => body.Offer).Required();
        RuleFor(body => body.Text).OptionalText(1000);
        RuleFor(body => body.Name).OptionalText(200);
        RuleFor(body => body.Phone).OptionalPhone();
    }
}

/// <summary>The link in a request for help. Looking uses nothing up, so a mail scanner that follows it takes nothing away.</summary>
[Runs(typeof(OfferLocalHelp), typeof(DeclineLocalHelp))]
public static class HelpOfferEndpoints
{
    /// <summary>How long the link still says what became of the request.</summary>
    private const int KeptDays = 30;

    [WolverineGet("/api/v1/help-offers/{token}"), Answers(200, typeof(HelpOfferAnswer))]
    public static async Task<IResult> Get(string token, HttpContext http)
    {
        var services = http.RequestServices;
        if (services.GetRequiredService<HelpTokens>().Open(token) is not { } named) return Wrong(http).ToResult();
        await using var session = services.GetRequiredService<IDocumentStore>().QuerySession();
        var batch = session.CreateBatchQuery();
        var (record, key) = (batch.Load<CaseRecord>(named.CaseId), batch.Load<CaseKey>(named.CaseId));
        await batch.Execute(http.RequestAborted);
        if ((await record)?.State is not { } current || Known(current, named, http) is not { } asked) return Wrong(http).ToResult();
        services.GetRequiredService<KeyRing>().Refresh(named.CaseId, await key);
        var answer = services.GetRequiredService<HelpWords>().Answer(current, asked, named.Helper, Language.Of(http.Request));
        // Only the code of the mandate is anybody's: whoever reads it is a representative from then on.
        if (answer.Access is not null)
            await services.GetRequiredService<ReadLog>().WriteVisit(Caller.Of(http), current.Mandates.First(mandate => mandate.Id == asked.MandateId), "help-offer", named.CaseId);
        return new ViewAnswer(answer);
    }

    // The link is the proof; the door asks no other.
    [WolverinePost("/api/v1/help-offers/{token}"), AllowAnonymous, Takes(typeof(AnswerHelpRequest)), Answers(200, typeof(HelpOfferAnswer))]
    public static Task<IResult> Post(string token, HttpContext http, CaseDoor door)
    {
        var services = http.RequestServices;
        var named = services.GetRequiredService<HelpTokens>().Open(token);
        return door.Handle(
            http, Request(named, services.GetRequiredService<HelpWords>(), Language.Of(http.Request)), _ => Task.FromResult(named?.CaseId),
            (current, _) => (null, Known(current, named!, http) is null ? Wrong(http) : null), () => Wrong(http));
    }

    private static CaseRequest<AnswerHelpRequest> Request(HelpAsked? named, HelpWords words, string language) => new(Who.Anybody, (body, slip) => Command(named!, body, slip))
    {
        As = named is null ? null : Actor.LocalHelper(named.Helper),
        Status = 200,
        Answer = (after, _) => words.Answer(after, named!.In(after)!, named.Helper, language),
    };

    private static ICaseCommand Command(HelpAsked named, AnswerHelpRequest body, Slip slip) => body.Offer is true
        ? new OfferLocalHelp(named.RequestId, slip.NewId(), named.Helper, slip.SealIfAny(body.Name), slip.SealIfAny(body.Phone), slip.SealIfAny(body.Text))
        : new DeclineLocalHelp(named.RequestId, named.Helper, slip.SealIfAny(body.Text));

    /// <summary>What the link opens, while it opens anything.</summary>
    private static LocalHelp? Known(CitizenCase current, HelpAsked named, HttpContext http)
    {
        var now = http.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow();
        return named.In(current) is { } asked && (asked.AnswerBy.AddDays(KeptDays) >= LocalDay.Of(now) || current.Mandates.Any(mandate => mandate.Id == asked.MandateId && mandate.IsCurrent(now)))
            ? asked : null;
    }

    /// <summary>Counted for each address, so that links cannot be tried out.</summary>
    private static Problem Wrong(HttpContext http)
    {
        var address = TrackAccess.AddressOf(http);
        return http.RequestServices.GetRequiredService<WrongCodes>().Count($"help-offers {address}", address) is { } seconds
            ? Problem.Of(429, "too-many-attempts") with { RetryAfter = seconds }
            : Problem.NotFound;
    }
}
