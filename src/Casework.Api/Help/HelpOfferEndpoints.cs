using Casework.Api.Access;
using Casework.Api.Commands;
using Casework.Api.Http;
using Casework.Api.Problems;
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

public sealed class AnswerHelpValidator : AbstractValidator<AnswerHelpRequest>
{
    public AnswerHelpValidator()
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

    [WolverineGet("/api/v1/help-offers/{token}"), AllowAnonymous, Answers(200, typeof(HelpOfferAnswer))]
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
            await services.GetRequiredService<ReadLog>().WriteVisit(http.Caller(), current.Mandates.First(mandate => mandate.Id == asked.MandateId), "help-offer", named.CaseId);
        return new ViewAnswer(answer);
    }

    // The link is the proof; nothing else is asked.
    [WolverinePost("/api/v1/help-offers/{token}"), AllowAnonymous, Takes(typeof(AnswerHelpRequest)), Answers(200, typeof(HelpOfferAnswer))]
    public static async Task<IResult> Post(string token, HttpContext http)
    {
        var route = Route(http.RequestServices.GetRequiredService<HelpTokens>().Open(token), http.RequestServices.GetRequiredService<HelpWords>());
        return OutcomeResult.Of(route, await Answer(token, http, new HttpBody(http)));
    }

    /// <summary>What a helper answers, whether it comes over HTTP or from the page.</summary>
    public static Task<CommandOutcome> Answer(string token, HttpContext http, IBodySource source)
    {
        var services = http.RequestServices;
        var named = services.GetRequiredService<HelpTokens>().Open(token);
        return Route(named, services.GetRequiredService<HelpWords>()).Execute(
            services.GetRequiredService<CommandExecutor>(), new(http.Caller(), new HelpOfferGate(named, http), http.PathValues(), source), http.RequestAborted);
    }

    private static CommandRoute<AnswerHelpRequest> Route(HelpAsked? named, HelpWords words) => new("/api/v1/help-offers/{token}", AllowedRoles.Anybody, (body, context) => Command(named!, body, context))
    {
        Answer = CommandAnswer.Ok((after, context) => words.Answer(after, named!.In(after)!, named.Helper, context.Language)),
    };

    private static ICaseCommand Command(HelpAsked named, AnswerHelpRequest body, CommandContext context) => body.Offer is true
        ? new OfferLocalHelp(named.RequestId, context.NewId(), named.Helper, context.SealIfAny(body.Name), context.SealIfAny(body.Phone), context.SealIfAny(body.Text))
        : new DeclineLocalHelp(named.RequestId, named.Helper, context.SealIfAny(body.Text));

    private sealed class HelpOfferGate(HelpAsked? named, HttpContext http) : ICaseGate
    {
        public Task<Guid?> Find(IQuerySession session, CancellationToken cancellation) => Task.FromResult(named?.CaseId);

        public (Admission? Admission, Problem? Problem) Admit(CitizenCase current) => (null, Known(current, named!, http) is null ? Wrong(http) : null);

        public Actor ActorOn(CitizenCase current, Admission? admission) => Actor.LocalHelper(named!.Helper);

        public Problem Unknown() => Wrong(http);
    }

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
        var address = HttpCaller.AddressOf(http);
        return http.RequestServices.GetRequiredService<WrongCodes>().Count($"help-offers {address}", address) is { } seconds
            ? Problem.Of(429, "too-many-attempts") with { RetryAfter = seconds }
            : Problem.NotFound;
    }
}
