using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.IdentityModel.JsonWebTokens;

namespace Casework.Http.SignIn;

/// <summary>
/// A validly signed token need not be for this: only an access token that names its subject is taken (RFC 9068), no ID token, no logout token, and none
/// with an extension that must be understood and is not (RFC 7515, 4.1.11).
/// </summary>
internal static class AccessTokens
{
    private static readonly string[] Types = ["at+jwt", "application/at+jwt", "jwt"];

    /// <summary>Claims that only an ID token or a logout token has (OpenID Connect Core 2, Back-Channel Logout 2.4).</summary>
    private static readonly string[] OfOthers = ["nonce", "at_hash", "c_hash", "events"];

    public static void Check(TokenValidatedContext context)
    {
        if (context.SecurityToken is not JsonWebToken token) context.Fail("no-jwt");
        else if (Fault(token) is { } fault) context.Fail(fault);
    }

    private static string? Fault(JsonWebToken token) => token switch
    {
        _ when string.IsNullOrWhiteSpace(token.Subject) => "no-subject",
        _ when token.Typ is { Length: > 0 } type && !Types.Contains(type, StringComparer.OrdinalIgnoreCase) => "not-an-access-token",
        _ when token.TryGetHeaderValue<object>("crit", out _) => "unknown-extension",
        _ when OfOthers.Any(claim => token.TryGetPayloadValue<object>(claim, out _)) => "not-an-access-token",
        // Keycloak tells its kinds apart in the payload.
        _ when token.TryGetPayloadValue<string>("typ", out var kind) && kind is ("ID" or "Logout" or "Refresh") => "not-an-access-token",
        _ => null,
    };
}
