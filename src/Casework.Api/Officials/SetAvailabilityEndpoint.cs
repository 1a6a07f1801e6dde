using Casework.Api.Routing;
using Casework.Application.Access;
using Casework.Application.Officials;
using Casework.Application.Validation;
using Casework.Domain.Officials;
using Casework.Http.Answers;
using Casework.Http.Requests;
using FluentValidation;
using Wolverine.Http;

namespace Casework.Api.Officials;

/// <param name="State">Where the official is now.</param>
public sealed record SetAvailabilityRequest(Availability? State);

public sealed class SetAvailabilityValidator : AbstractValidator<SetAvailabilityRequest>
{
    public SetAvailabilityValidator() => RuleFor(body => body.State).Required();
}

/// <summary>Says of oneself where one is now: reachable, at the counter, or away. `GET /officials` shows it.</summary>
public static class SetAvailabilityEndpoint
{
    [WolverinePut("/api/v1/officials/me/availability"), Takes(typeof(SetAvailabilityRequest)), Answers(204)]
    public static async Task<IResult> Put(HttpContext http, OfficialDirectory directory, RequestValidation shapes)
    {
        if (http.Refusal(AllowedRoles.AnyOfficial) is { } refusal) return refusal.ToResult();
        var (body, malformed) = RequestBody.Parse<SetAvailabilityRequest>(http.Request, await RequestBody.Bytes(http.Request, http.RequestAborted), optional: false);
        if (shapes.Check(body, malformed) is { } badShape) return badShape.ToResult();
        var actor = http.Caller(AllowedRoles.AnyOfficial).Actor;
        await directory.Change(actor, actor.Id, current => DirectoryChanges.Set(current, body!.State!.Value), http.RequestAborted);
        return Results.NoContent();
    }
}
