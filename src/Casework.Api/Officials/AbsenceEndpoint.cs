using Casework.Api.Routing;
using Casework.Application.Access;
using Casework.Application.Officials;
using Casework.Application.Problems;
using Casework.Application.Validation;
using Casework.Domain;
using Casework.Domain.Officials;
using Casework.Http.Answers;
using Casework.Http.Requests;
using FluentValidation;
using Wolverine.Http;

namespace Casework.Api.Officials;

/// <summary>The days on which an official is not there.</summary>
/// <param name="Until">The last day.</param>
/// <param name="Substitute">Who stands in for them: somebody of the same place.</param>
public sealed record AbsenceRequest(DateOnly? From, DateOnly? Until, string? Substitute);

public sealed class AbsenceValidator : AbstractValidator<AbsenceRequest>
{
    public AbsenceValidator(TimeProvider time)
    {
        RuleFor(body => body.From).Required();
        RuleFor(body => body.Until).Required().NotBeforeToday(time);
        RuleFor(body => body.Until).Must((body, until) => until is null || body.From is null || body.From <= until).WithErrorCode("ends-before-it-begins");
        RuleFor(body => body.Substitute).OptionalText(200);
    }
}

/// <summary>Says when an official is not there: the person, or a coordinator of a place where they work.</summary>
public static class AbsenceEndpoint
{
    private const string Path = "/api/v1/officials/{officialId}/absence";

    /// <summary>Takes the place of what was said before.</summary>
    [WolverinePut(Path), Takes(typeof(AbsenceRequest)), Answers(204), Answers(404), Answers(409, Code = "not-of-this-line")]
    public static async Task<IResult> Put(string officialId, HttpContext http, OfficialDirectory directory, RequestValidation shapes)
    {
        var (actor, entry, refusal) = await Allowed(officialId, http, directory);
        if (refusal is not null) return refusal.ToResult();
        var (body, malformed) = RequestBody.Parse<AbsenceRequest>(http.Request, await RequestBody.Bytes(http.Request, http.RequestAborted), optional: false);
        if (shapes.Check(body, malformed) is { } badShape) return badShape.ToResult();
        if (await Unfit(entry!, body!.Substitute, directory, http.RequestAborted) is { } unfit) return unfit.ToResult();

        var absence = new Absence(body.From!.Value, body.Until!.Value, body.Substitute);
        await directory.Change(actor, officialId, current => DirectoryChanges.Announce(current, absence), http.RequestAborted);
        return Results.NoContent();
    }

    /// <summary>The official is there again; also where they never were away.</summary>
    [WolverineDelete(Path), Answers(204), Answers(404)]
    public static async Task<IResult> Delete(string officialId, HttpContext http, OfficialDirectory directory)
    {
        var (actor, _, refusal) = await Allowed(officialId, http, directory);
        if (refusal is not null) return refusal.ToResult();
        await directory.Change(actor, officialId, DirectoryChanges.WithdrawAbsence, http.RequestAborted);
        return Results.NoContent();
    }

    private static async Task<(Actor, DirectoryEntry?, Problem?)> Allowed(string officialId, HttpContext http, OfficialDirectory directory)
    {
        var actor = http.Caller(AllowedRoles.AnyOfficial, each => each.Id == officialId || each.Is(Role.Coordinator)).Actor;
        if (http.Refusal(AllowedRoles.AnyOfficial) is { } refusal) return (actor, null, refusal);
        if (actor.Id != officialId && !actor.Is(Role.Coordinator)) return (actor, null, Problem.Of(403, "not-allowed"));
        if (await directory.Find(officialId, http.RequestAborted) is not { Active: true } entry) return (actor, null, Problem.NotFound);
        return (actor, entry, actor.Id == officialId || (Placement.Of(actor).Place is { } place && entry.WorksIn(place)) ? null : Problem.Of(403, "not-allowed"));
    }

    private static async Task<Problem?> Unfit(DirectoryEntry entry, string? substitute, OfficialDirectory directory, CancellationToken cancellation)
    {
        if (substitute is null) return null;
        if (substitute == entry.OfficialId) return Problem.Invalid([new("substitute", "own-substitute", [])]);
        if (await directory.Find(substitute, cancellation) is not { Active: true } other) return Problem.Of(400, "unknown-official");
        return entry.MayBeReplacedBy(other) ? null : Problem.Of(409, "not-of-this-line", other.Name);
    }
}
