using System.Text.Json.Nodes;
using Casework.Api.Routing;
using Casework.Application.Access;
using Casework.Application.Inbox;
using Casework.Application.Jobs;
using Casework.Application.Problems;
using Casework.Application.Reading;
using Casework.Application.Validation;
using Casework.Domain.Catalogues;
using Casework.Http.Answers;
using Casework.Http.Requests;
using FluentValidation;
using Wolverine.Http;

namespace Casework.Api.Jobs;

/// <summary>One act on many cases: on those named, or on all that match.</summary>
/// <param name="Act">take, giveBack, assign, handOff, answer, close or decide.</param>
/// <param name="Cases">The cases, in the order in which they are done.</param>
/// <param name="Matching">A filter of the inbox; whatever matches it no longer when its turn comes is skipped.</param>
/// <param name="Body">The body of that act. <c>service</c> chooses among the questions of each case.</param>
public sealed record StartBulkRequest(string? Act, IReadOnlyList<Guid>? Cases, InboxFilterBody? Matching, JsonObject? Body);

public sealed record BulkStartedAnswer(Guid JobId, long Total);

public sealed class StartBulkValidator : AbstractValidator<StartBulkRequest>
{
    public StartBulkValidator()
    {
        RuleFor(body => body.Act).Required().Known(BulkActs.Asked.ContainsKey, "unknown-value");
        RuleFor(body => body.Cases).Must(cases => cases is null || cases.Count is > 0 and <= 10_000).WithErrorCode("out-of-range");
        RuleFor(body => body.Cases).Must((body, cases) => cases is null != body.Matching is null).WithErrorCode("only-one").WithState(_ => (IReadOnlyList<string>)["cases, matching"]);
    }
}

/// <summary>Begins a job: one message for each case goes through the same checks as the act by itself.</summary>
public static class StartBulkEndpoint
{
    [WolverinePost("/api/v1/inbox/bulk"), Takes(typeof(StartBulkRequest)), Answers(202, typeof(BulkStartedAnswer)), Answers(409, Code = "idempotency-key-reused")]
    public static async Task<IResult> Post(HttpContext http, JobStore jobs, CatalogueVersions catalogues, RequestValidation shapes)
    {
        if (http.Refusal(AllowedRoles.Officials) is { } refusal) return refusal.ToResult();
        var (body, malformed) = RequestBody.Parse<StartBulkRequest>(http.Request, await RequestBody.Bytes(http.Request, http.RequestAborted), optional: false);
        if (shapes.Check(body, malformed) is { } badShape) return badShape.ToResult();
        var (act, given) = (BulkActs.Asked[body!.Act!], body.Body ?? []);
        if (act.Check(given, shapes) is { } badBody) return badBody.ToResult();
        var (wanted, fault) = InboxWanted.From(new QueryParameters((body.Matching ?? new()).Values), catalogues.Current);
        if (fault is not null) return fault.Within("matching").ToResult();

        var caller = http.Caller(AllowedRoles.Officials, wanted.Place);
        var job = body.Matching is { } filter
            ? await jobs.Begin(caller, act, given, filter, wanted, http.RequestAborted)
            : await jobs.Begin(caller, act, given, body.Cases!, http.RequestAborted);
        return await StartedJob.Answer(job, jobs, http.RequestAborted);
    }
}

internal static class StartedJob
{
    /// <summary>The job that was begun, or 409 where its key was used for another.</summary>
    public static async Task<IResult> Answer(Job? job, JobStore jobs, CancellationToken cancellation) => job is null
        ? Problem.Of(409, "idempotency-key-reused").ToResult()
        : new ViewAnswer(new BulkStartedAnswer(job.Id, (await jobs.Progress(job, cancellation)).Total), status: 202);
}
