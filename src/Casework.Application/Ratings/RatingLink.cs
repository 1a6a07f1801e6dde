using Casework.Application.Access;
using Casework.Application.Commands;
using Casework.Application.Problems;
using Casework.Application.Reading;
using Casework.Domain;
using Casework.Domain.Cases;
using Casework.Domain.Cases.Ratings;
using Casework.Projections.Cases;
using Marten;

namespace Casework.Application.Ratings;

/// <summary>What the single-use link after a contact, or the code on a slip, opens: one thing to rate. Looking uses nothing up.</summary>
public sealed class RatingLink(IDocumentStore store, RatingTokens tokens, RatingWords words, WrongCodes wrong, ReadLog log, CommandExecutor executor)
{
    /// <summary>What is asked to be rated; 404 for a link that opens nothing, 429 after too many of them.</summary>
    public async Task<QueryAnswer<RatingAnswer>> Read(string token, Caller caller)
    {
        if (await Find(token, caller.Aborted) is not { } asked) return new(Problem: Wrong(token, caller));
        await log.WriteOwn(caller, "rating", asked.CaseId);
        return new(words.Answer(asked.Ratable, caller.Language));
    }

    /// <summary>Rates. The link is the proof; nothing else is asked.</summary>
    public async Task<CommandOutcome> Rate(string token, Caller caller, PathValues path, IBodySource source) => await Find(token, caller.Aborted) is { } asked
        ? await Route(asked.Ratable).Execute(executor, new(caller, new RatingGate(asked.CaseId), path, source), caller.Aborted)
        : Wrong(token, caller);

    private static CommandRoute<RateRequest> Route(TrackRatable rated) => new("/api/v1/ratings/{token}", AllowedRoles.Anybody, (body, context) =>
        new Rate(rated.SubjectId, rated.Of, rated.Desk, rated.Organisation, rated.Channel, body.Stars!.Value, context.SealIfAny(body.Remark)));

    /// <summary>Counted for each address, and for each case whose slip is guessed at, so that codes cannot be tried out; the right one always works.</summary>
    private Problem Wrong(string token, Caller caller)
    {
        var guessed = RatingTokens.CaseNumberOf(token) is { } number && CaseNumber.IsWellFormed(number) ? $"rating {number}" : $"ratings from {caller.Address}";
        return wrong.Count(guessed, caller.Address) is { } seconds ? Problem.Of(429, "too-many-attempts") with { RetryAfter = seconds } : Problem.NotFound;
    }

    private async Task<(Guid CaseId, TrackRatable Ratable)?> Find(string token, CancellationToken cancellation)
    {
        await using var session = store.QuerySession();
        if (RatingTokens.CaseNumberOf(token) is { } number && CaseNumber.IsWellFormed(number)
            && await session.Query<CaseRecord>().FirstOrDefaultAsync(record => record.CaseNumber == number, cancellation) is { } onSlip)
            return tokens.Find(onSlip, token) is { } typed && !onSlip.State.IsDestroyed ? (onSlip.Id, typed) : null;
        if (tokens.Open(token) is not { } named) return null;
        var view = await session.LoadAsync<CaseRecord>(named.CaseId, cancellation);
        return view?.Ratables.FirstOrDefault(ratable => ratable.SubjectId == named.Subject) is { } found && !view.State.IsDestroyed ? (named.CaseId, found) : null;
    }

    private sealed class RatingGate(Guid caseId) : ICaseGate
    {
        public Task<Guid?> Find(IQuerySession session, CancellationToken cancellation) => Task.FromResult<Guid?>(caseId);

        public (Admission? Admission, Problem? Problem) Admit(CitizenCase current) => (null, null);

        public Actor ActorOn(CitizenCase current, Admission? admission) => Actor.Citizen;

        public Problem Unknown() => Problem.NotFound;
    }
}
