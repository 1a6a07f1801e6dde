using Casework.Api.Routing;
using Casework.Application.Access;
using Casework.Application.Jobs;
using Casework.Application.Problems;
using Casework.Application.Reading;
using Casework.Http.Answers;
using Casework.Http.Requests;
using Wolverine.Http;

namespace Casework.Api.Jobs;

/// <summary>How far a job of the caller is.</summary>
public static class GetJobEndpoint
{
    [WolverineGet("/api/v1/jobs/{jobId}"), Answers(200, typeof(JobProgress))]
    public static Task<IResult> Get(Guid jobId, HttpContext http, JobStore jobs) =>
        OwnJob.Of(jobId, http, jobs, async job => new ViewAnswer(await jobs.Progress(job, http.RequestAborted)));
}

/// <summary>What became of each case of a job, as far as it is known, in the order of the job.</summary>
public static class GetJobOutcomesEndpoint
{
    [WolverineGet("/api/v1/jobs/{jobId}/outcomes"), Answers(200, typeof(PageOf<JobCase>))]
    [Asks("limit", typeof(int)), Asks("cursor")]
    public static Task<IResult> Get(Guid jobId, HttpContext http, JobStore jobs) => OwnJob.Of(jobId, http, jobs, async job =>
    {
        var given = http.Request.Parameters();
        var (limit, from) = (given.Limit(), given.NumberCursor() ?? 0);
        if (given.Problem is { } problem) return problem.ToResult();
        var (items, next) = await jobs.Outcomes(job, limit, from, http.RequestAborted);
        return new ViewAnswer(new Page([.. items.Cast<object>()], next, null));
    });
}

/// <summary>Stops a job where it is: what is on its way is still done.</summary>
public static class StopJobEndpoint
{
    [WolverinePost("/api/v1/jobs/{jobId}/stop"), Answers(204), Answers(409, Code = "job-done")]
    public static Task<IResult> Post(Guid jobId, HttpContext http, JobStore jobs) => OwnJob.Set(jobId, http, jobs, JobState.Stopped);
}

/// <summary>Lets a job that was stopped go on.</summary>
public static class ResumeJobEndpoint
{
    [WolverinePost("/api/v1/jobs/{jobId}/resumption"), Answers(204), Answers(409, Code = "job-done")]
    public static Task<IResult> Post(Guid jobId, HttpContext http, JobStore jobs) => OwnJob.Set(jobId, http, jobs, JobState.Running);
}

/// <summary>Takes back, as another job, what a job did; each act within ten minutes, and never what was sent to a citizen.</summary>
public static class UndoJobEndpoint
{
    [WolverinePost("/api/v1/jobs/{jobId}/undo"), Answers(202, typeof(BulkStartedAnswer)), Answers(409, Code = "not-undoable"), Answers(409, Code = "job-running"), Answers(409, Code = "idempotency-key-reused")]
    public static Task<IResult> Post(Guid jobId, HttpContext http, JobStore jobs) => OwnJob.Of(jobId, http, jobs, async job =>
    {
        if (!BulkActs.Of(job.Act).IsUndoable) return Problem.Of(409, "not-undoable").ToResult();
        if (job.State == JobState.Running) return Problem.Of(409, "job-running").ToResult();
        var undo = await jobs.Undo(http.Caller(AllowedRoles.Officials), job, http.RequestAborted);
        return await StartedJob.Answer(undo, jobs, http.RequestAborted);
    });
}

internal static class OwnJob
{
    /// <summary>A job is there for whoever began it.</summary>
    public static async Task<IResult> Of(Guid jobId, HttpContext http, JobStore jobs, Func<Job, Task<IResult>> answer)
    {
        if (http.Refusal(AllowedRoles.Officials) is { } refusal) return refusal.ToResult();
        return await jobs.Find(jobId, http.Caller(AllowedRoles.Officials), http.RequestAborted) is { } job ? await answer(job) : Problem.NotFound.ToResult();
    }

    public static Task<IResult> Set(Guid jobId, HttpContext http, JobStore jobs, JobState state) => Of(jobId, http, jobs, async job =>
    {
        if (job.State == JobState.Done) return Problem.Of(409, "job-done").ToResult();
        await jobs.Set(job, state, http.RequestAborted);
        return Results.NoContent();
    });
}
