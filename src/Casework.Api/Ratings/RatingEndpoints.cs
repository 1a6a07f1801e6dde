using Casework.Api.Access;
using Casework.Api.Commands;
using Casework.Api.Http;
using Casework.Api.Problems;
using Casework.Api.Reading;
using Casework.Api.Texts;
using Casework.Api.Track;
using Casework.Domain;
using Casework.Domain.Cases;
using Casework.Domain.Cases.Ratings;
using Casework.Projections.Cases;
using Casework.Projections.Track;
using FluentValidation;
using Marten;
using Microsoft.AspNetCore.Authorization;
using Wolverine.Http;

namespace Casework.Api.Ratings;

/// <summary>One to five stars for a contact, an answer or a decision, and an optional remark.</summary>
public sealed record RateRequest(int? Stars, string? Remark);

/// <summary>What is asked to be rated, in words.</summary>
/// <param name="Stars">What was given; null while nothing was.</param>
public sealed record RatingAnswer(string What, DateOnly On, int? Stars);

public sealed class RateValidator : AbstractValidator<RateRequest>
{
    public RateValidator()
    {
        RuleFor(body => body.Stars).Required();
        RuleFor(body => body.Stars).Must(stars => stars is null or (>= 1 and <= Rate.Most)).WithErrorCode("out-of-range");
        RuleFor(body => body.Remark).OptionalText(2000);
    }
}

/// <summary>The single-use link after a contact, or the code on a slip. Looking uses nothing up, so a mail scanner that follows it takes nothing away.</summary>
[Runs(typeof(Rate))]
public static class RatingEndpoints
{
    [WolverineGet("/api/v1/ratings/{token}"), AllowAnonymous, Answers(200, typeof(RatingAnswer)), Answers(429)]
    public static async Task<IResult> Get(string token, HttpContext http, IDocumentStore store, RatingTokens tokens, RatingWords words, ReadLog log)
    {
        if (await Find(token, store, tokens, http.RequestAborted) is not { } asked) return Wrong(token, http).ToResult();
        await log.WriteOwn(http.Caller(), "rating", asked.CaseId);
        return new ViewAnswer(words.Answer(asked.Ratable, Language.Of(http.Request)));
    }

    // The link is the proof; nothing else is asked.
    [WolverinePost("/api/v1/ratings/{token}"), AllowAnonymous, Takes(typeof(RateRequest)), Answers(204), Answers(429)]
    public static async Task<IResult> Post(string token, HttpContext http) => await Rate(token, http, new HttpBody(http)) switch
    {
        CommandOutcome.Refused { Problem: var problem } => problem.ToResult(),
        CommandOutcome.Done { After.Version: var version } => new CaseAnswer(204, null, version),
        _ => throw new InvalidOperationException(),
    };

    /// <summary>Rates, whether it comes over HTTP or from the page.</summary>
    public static async Task<CommandOutcome> Rate(string token, HttpContext http, IBodySource source)
    {
        var services = http.RequestServices;
        var found = await Find(token, services.GetRequiredService<IDocumentStore>(), services.GetRequiredService<RatingTokens>(), http.RequestAborted);
        if (found is not { } asked) return Wrong(token, http);
        return await Route(asked.Ratable).Execute(
            services.GetRequiredService<CommandExecutor>(), new(http.Caller(), new RatingGate(asked.CaseId), http.PathValues(), source), http.RequestAborted);
    }

    private static CommandRoute<RateRequest> Route(TrackRatable rated) => new("/api/v1/ratings/{token}", AllowedRoles.Anybody, (body, context) =>
        new Rate(rated.SubjectId, rated.Of, rated.Desk, rated.Organisation, rated.Channel, body.Stars!.Value, context.SealIfAny(body.Remark)));

    private sealed class RatingGate(Guid caseId) : ICaseGate
    {
        public Task<Guid?> Find(IQuerySession session, CancellationToken cancellation) => Task.FromResult<Guid?>(caseId);

        public (Admission? Admission, Problem? Problem) Admit(CitizenCase current) => (null, null);

        public Actor ActorOn(CitizenCase current, Admission? admission) => Actor.Citizen;

        public Problem Unknown() => Problem.NotFound;
    }

    /// <summary>Counted for each address, and for each case whose slip is guessed at, so that codes cannot be tried out; the right one always works.</summary>
    private static Problem Wrong(string token, HttpContext http)
    {
        var address = HttpCaller.AddressOf(http);
        var guessed = RatingTokens.CaseNumberOf(token) is { } number && TrackAccess.IsCaseNumber(number) ? $"rating {number}" : $"ratings from {address}";
        return http.RequestServices.GetRequiredService<WrongCodes>().Count(guessed, address) is { } seconds
            ? Problem.Of(429, "too-many-attempts") with { RetryAfter = seconds }
            : Problem.NotFound;
    }

    private static async Task<(Guid CaseId, TrackRatable Ratable)?> Find(string token, IDocumentStore store, RatingTokens tokens, CancellationToken cancellation)
    {
        await using var session = store.QuerySession();
        if (RatingTokens.CaseNumberOf(token) is { } number && TrackAccess.IsCaseNumber(number) && await session.Query<CaseRecord>().FirstOrDefaultAsync(record => record.CaseNumber == number, cancellation) is { } onSlip)
            return tokens.Find(onSlip, token) is { } typed && !onSlip.State.IsDestroyed ? (onSlip.Id, typed) : null;
        if (tokens.Open(token) is not { } named) return null;
        var view = await session.LoadAsync<CaseRecord>(named.CaseId, cancellation);
        return view?.Ratables.FirstOrDefault(ratable => ratable.SubjectId == named.Subject) is { } found && !view.State.IsDestroyed ? (named.CaseId, found) : null;
    }
}
