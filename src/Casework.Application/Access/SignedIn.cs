using System.Security.Claims;
using Casework.Domain;

namespace Casework.Application.Access;

/// <summary>Whoever signed in, read from the token's claims; for a citizen also the number that the token vouches for.</summary>
/// <param name="Acr">The authentication context class of the sign-in (OpenID Connect Core section 2).</param>
public sealed record SignedIn(Actor Actor, string? Bsn, string? KvkNumber, string? Acr = null, bool IsAuthenticated = true)
{
    private static readonly Dictionary<string, Role> Names = Enum.GetValues<Role>()
        .Where(role => role is not (Role.System or Role.Representative or Role.LocalHelper))
        .ToDictionary(WireName.Of);

    public static SignedIn Of(ClaimsPrincipal user)
    {
        Role[] roles = [.. user.FindAll("role").Select(claim => claim.Value).Where(Names.ContainsKey).Select(name => Names[name])];
        var actor = roles is [Role.Citizen]
            ? Actor.Citizen
            : new Actor(
                user.FindFirstValue("sub") ?? "", user.FindFirstValue("name") ?? user.FindFirstValue("sub") ?? "",
                roles, user.FindFirstValue("desk"), user.FindFirstValue("organisation"));
        return new(actor, user.FindFirstValue("bsn"), user.FindFirstValue("kvk"), user.FindFirstValue("acr"), user.Identity?.IsAuthenticated is true);
    }

    /// <summary>Who this is for keys and counters: unlike the actor's id also telling one citizen from another.</summary>
    public string CallerId(ClaimsPrincipal user) => user.FindFirstValue("sub") ?? Actor.Id;

    public static bool IsRole(string name) => Names.ContainsKey(name);
}
