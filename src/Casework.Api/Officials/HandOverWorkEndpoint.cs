using System.Text.Json.Nodes;
using Casework.Api.Jobs;
using Casework.Api.Routing;
using Casework.Application.Access;
using Casework.Application.Jobs;
using Casework.Application.Officials;
using Casework.Application.Problems;
using Casework.Application.Validation;
using Casework.Domain;
using Casework.Domain.Officials;
using Casework.Http.Answers;
using Casework.Http.Requests;
using Casework.Projections.Inbox;
using FluentValidation;
using Wolverine.Http;

namespace Casework.Api.Officials;

/// <summary>All of somebody's work goes to colleagues, in turn.</summary>
/// <param name="To">Who takes it over, in the same place.</param>
public sealed record HandOverWorkRequest(IReadOnlyList<string>? To, string? Reason);

public sealed class HandOverWorkValidator : AbstractValidator<HandOverWorkRequest>
{
    public HandOverWorkValidator()
    {
        RuleFor(body => body.To).NotEmptyList(50);
        RuleForEach(body => body.To).Required();
        RuleFor(body => body.Reason).RequiredText();
    }
}

/// <summary>Gives all of an official's work in the caller's place on, as a job: for the person, or a coordinator of the place.</summary>
public static class HandOverWorkEndpoint
{
    [WolverinePost("/api/v1/officials/{officialId}/hand-over"), Takes(typeof(HandOverWorkRequest)), Answers(202, typeof(BulkStartedAnswer)), Answers(409, Code = "not-of-this-line"), Answers(409, Code = "idempotency-key-reused")]
    public static async Task<IResult> Post(string officialId, HttpContext http, JobStore jobs, OfficialDirectory directory, RequestValidation shapes)
    {
        if (http.Refusal(AllowedRoles.Officials) is { } refusal) return refusal.ToResult();
        var caller = http.Caller(AllowedRoles.Officials, actor => actor.Id == officialId || actor.Is(Role.Coordinator));
        if (caller.Actor.Id != officialId && !caller.Actor.Is(Role.Coordinator)) return Problem.Of(403, "not-allowed").ToResult();
        var (body, malformed) = RequestBody.Parse<HandOverWorkRequest>(http.Request, await RequestBody.Bytes(http.Request, http.RequestAborted), optional: false);
        if (shapes.Check(body, malformed) is { } badShape) return badShape.ToResult();
        if (await Unfit(directory, body!, caller.Actor, http.RequestAborted) is { } unfit) return unfit.ToResult();

        var given = new JsonObject { ["from"] = officialId, ["to"] = new JsonArray([.. body!.To!.Select(id => (JsonNode)id)]), ["reason"] = body.Reason };
        var audience = InboxAudience.Mine(officialId, caller.Actor.Desk, caller.Actor.Organisation);
        var job = await jobs.Begin(caller, BulkActs.Of(BulkActs.HandOver), given, audience, http.RequestAborted);
        return await StartedJob.Answer(job, jobs, http.RequestAborted);
    }

    private static async Task<Problem?> Unfit(OfficialDirectory directory, HandOverWorkRequest body, Actor actor, CancellationToken cancellation)
    {
        var place = actor.Organisation is { } organisation ? Place.Organisation(organisation) : Place.Desk(actor.Desk!);
        foreach (var id in body.To!)
        {
            if (await directory.Find(id, cancellation) is not { Active: true } entry) return Problem.Of(400, "unknown-official");
            if (!entry.WorksIn(place)) return Problem.Of(409, "not-of-this-line", entry.Name);
        }

        return null;
    }
}
