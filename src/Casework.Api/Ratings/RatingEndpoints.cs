using Casework.Api.Door;
using FluentValidation;
using Wolverine.Http;

namespace Casework.Api.Ratings;

/// <summary>One to five stars for a contact, and an optional remark.</summary>
public sealed record RateRequest(int? Stars, string? Remark);

public sealed class RateShape : AbstractValidator<RateRequest>
{
    public RateShape()
    {
        RuleFor(body => body.Stars).Required();
        RuleFor(body => body.Stars).Must(stars => stars is null or (>= 1 and <= 5)).WithErrorCode("out-of-range");
        RuleFor(body => body.Remark).OptionalText(2000);
    }
}

/// <summary>The single-use link after a contact. It checks what it is given, and says that it is not built yet.</summary>
public static class RatingEndpoints
{
    private static IResult NotBuiltYet => Problem.Of(501, "not-built-yet").ToResult();

    [WolverineGet("/api/v1/ratings/{token}"), Answers(501)]
    public static IResult Get(string token) => IsToken(token) ? NotBuiltYet : Problem.NotFound.ToResult();

    [WolverinePost("/api/v1/ratings/{token}"), Answers(501)]
    public static async Task<IResult> Post(string token, HttpContext http, Shapes shapes)
    {
        if (!IsToken(token)) return Problem.NotFound.ToResult();
        var (body, malformed) = Body.Parse<RateRequest>(await Body.Bytes(http.Request, http.RequestAborted), optional: false);
        return (malformed ?? shapes.Check(body!))?.ToResult() ?? NotBuiltYet;
    }

    private static bool IsToken(string token) => token.Length is >= 20 and <= 100 && token.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_');
}
