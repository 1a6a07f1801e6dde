using Casework.Application.Access;
using Casework.Application.Commands;
using Casework.Application.Problems;
using Casework.Application.Reading;
using Casework.Domain;
using Casework.Domain.Cases;
using Casework.Domain.Cases.Help;
using Casework.Domain.Terms;
using Casework.Projections.Cases;
using Casework.Projections.Vault;
using Marten;

namespace Casework.Application.Help;

/// <summary>What the link in a request for help opens: this one request. Looking uses nothing up, so a mail scanner that follows it takes nothing away.</summary>
public sealed class HelpOfferLink(
    IDocumentStore store, KeyRing keys, HelpTokens tokens, HelpWords words, WrongCodes wrong, ReadLog log, CommandExecutor executor, TimeProvider time)
{
    /// <summary>How long the link still says what became of the request.</summary>
    private const int KeptDays = 30;

    public async Task<QueryAnswer<HelpOfferAnswer>> Read(string token, Caller caller)
    {
        if (tokens.Open(token) is not { } named) return new(Problem: Wrong(caller));
        await using var session = store.QuerySession();
        var batch = session.CreateBatchQuery();
        var (record, key) = (batch.Load<CaseRecord>(named.CaseId), batch.Load<CaseKey>(named.CaseId));
        await batch.Execute(caller.Aborted);
        if ((await record)?.State is not { } current || Known(current, named) is not { } asked) return new(Problem: Wrong(caller));
        keys.Refresh(named.CaseId, await key);
        var answer = words.Answer(current, asked, named.Helper, caller.Language);
        // Only the code of the mandate is anybody's: whoever reads it is a representative from then on.
        if (answer.Access is not null) await log.WriteVisit(caller, current.Mandates.First(mandate => mandate.Id == asked.MandateId), "help-offer", named.CaseId);
        return new(answer);
    }

    /// <summary>What a helper answers. The link is the proof; nothing else is asked.</summary>
    public Task<CommandOutcome> Answer(string token, Caller caller, PathValues path, IBodySource source)
    {
        var named = tokens.Open(token);
        return Route(named).Execute(executor, new(caller, new HelpOfferGate(this, named, caller), path, source), caller.Aborted);
    }

    public CommandRoute RouteOf(string token) => Route(tokens.Open(token));

    private CommandRoute<AnswerHelpRequest> Route(HelpAsked? named) => new(
        "/api/v1/help-offers/{token}", AllowedRoles.Anybody, (body, context) => Command(named!, body, context))
    {
        Answer = CommandAnswer.Ok((after, context) => words.Answer(after, named!.In(after)!, named.Helper, context.Language)),
    };

    private static ICaseCommand Command(HelpAsked named, AnswerHelpRequest body, CommandContext context) => body.Offer is true
        ? new OfferLocalHelp(named.RequestId, context.NewId(), named.Helper, context.SealIfAny(body.Name), context.SealIfAny(body.Phone), context.SealIfAny(body.Text))
        : new DeclineLocalHelp(named.RequestId, named.Helper, context.SealIfAny(body.Text));

    /// <summary>What the link opens, while it opens anything.</summary>
    private LocalHelp? Known(CitizenCase current, HelpAsked named)
    {
        var now = time.GetUtcNow();
        return named.In(current) is { } asked
            && (asked.AnswerBy.AddDays(KeptDays) >= LocalDay.Of(now) || current.Mandates.Any(mandate => mandate.Id == asked.MandateId && mandate.IsCurrent(now)))
            ? asked : null;
    }

    /// <summary>Counted for each address, so that links cannot be tried out.</summary>
    private Problem Wrong(Caller caller) => wrong.Count($"help-offers {caller.Address}", caller.Address) is { } seconds
        ? Problem.Of(429, "too-many-attempts") with { RetryAfter = seconds }
        : Problem.NotFound;

    private sealed class HelpOfferGate(HelpOfferLink link, HelpAsked? named, Caller caller) : ICaseGate
    {
        public Task<Guid?> Find(IQuerySession session, CancellationToken cancellation) => Task.FromResult(named?.CaseId);

        public (Admission? Admission, Problem? Problem) Admit(CitizenCase current) => (null, link.Known(current, named!) is null ? link.Wrong(caller) : null);

        public Actor ActorOn(CitizenCase current, Admission? admission) => Actor.LocalHelper(named!.Helper);

        public Problem Unknown() => link.Wrong(caller);
    }
}
