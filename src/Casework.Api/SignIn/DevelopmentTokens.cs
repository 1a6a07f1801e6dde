using System.Security.Claims;
using System.Text.Json;
using Casework.Application.Access;
using Casework.Application.Json;
using Casework.Application.Officials;
using Casework.Application.Problems;
using Casework.Domain;
using Casework.Domain.Officials;
using Casework.Http.Answers;
using Casework.Http.Requests;
using Casework.Http.SignIn;
using Casework.Projections.Vault;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Casework.Api.SignIn;

/// <summary>POST /dev/token: a token with the claims that are asked for. The route exists in Development only.</summary>
internal static class DevelopmentTokens
{
    public static void MapDevelopmentTokens(this WebApplication app) =>
        app.MapPost("/dev/token", async (HttpRequest request, MasterKey master, OfficialDirectory directory, CancellationToken cancellation) =>
        {
            var (claims, problem) = Body.Parse<Dictionary<string, JsonElement>>(await RequestBody.Bytes(request, cancellation), optional: false);
            if (problem is not null) return problem.ToResult();
            Fault[] faults = [.. Faults(claims!)];
            if (faults.Length > 0) return Problem.Invalid(faults).ToResult();
            await Enter(claims!, directory, cancellation);
            return Results.Json(new { accessToken = Create(claims!, master) });
        }).ExcludeFromDescription();

    /// <summary>Whoever gets a token here is in the directory from now on, so that work can be given to them.</summary>
    private static async Task Enter(IReadOnlyDictionary<string, JsonElement> claims, OfficialDirectory directory, CancellationToken cancellation)
    {
        var actor = SignedIn.Of(new ClaimsPrincipal(IdentityOf(claims))).Actor;
        var official = actor with { Roles = [.. actor.Roles.Where(role => role != Role.Citizen)] };
        if (official.Roles.Count > 0) await directory.Enter(official.Id, official.Name, Placement.AllOf(official), EnteredBy.SignIn, cancellation);
    }

    private static ClaimsIdentity IdentityOf(IReadOnlyDictionary<string, JsonElement> claims) =>
        new(claims.SelectMany(claim => Values(claim.Value).Select(value => new Claim(claim.Key, value))));

    public static string Create(IReadOnlyDictionary<string, JsonElement> claims, MasterKey master)
    {
        return new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
        {
            Subject = IdentityOf(claims),
            Issuer = Tokens.DevelopmentIssuer,
            Audience = Tokens.DevelopmentIssuer,
            IssuedAt = TimeProvider.System.GetUtcNow().UtcDateTime,
            NotBefore = TimeProvider.System.GetUtcNow().UtcDateTime.AddMinutes(-5),
            Expires = TimeProvider.System.GetUtcNow().UtcDateTime.AddDays(7),
            SigningCredentials = new(Tokens.DevelopmentKey(master), SecurityAlgorithms.HmacSha256),
        });
    }

    private static readonly string[] Known = ["sub", "name", "role", "desk", "organisation", "bsn", "kvk", "acr"];

    private static IEnumerable<Fault> Faults(Dictionary<string, JsonElement> claims)
    {
        if (!claims.ContainsKey("sub")) yield return new("sub", "required", []);
        foreach (var unknown in claims.Keys.Except(Known)) yield return new(unknown, "unknown-field", []);
        foreach (var (name, value) in claims)
        {
            if (value.ValueKind == JsonValueKind.String || (name == "role" && IsTextList(value))) continue;
            yield return new(name, "wrong-type", []);
        }

        if (claims.TryGetValue("role", out var roles) && Values(roles).Any(role => !SignedIn.IsRole(role))) yield return new("role", "unknown-role", []);
    }

    private static bool IsTextList(JsonElement value) =>
        value.ValueKind == JsonValueKind.Array && value.EnumerateArray().All(item => item.ValueKind == JsonValueKind.String);

    private static IEnumerable<string> Values(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => [value.GetString()!],
        JsonValueKind.Array when IsTextList(value) => value.EnumerateArray().Select(item => item.GetString()!),
        _ => [],
    };
}
