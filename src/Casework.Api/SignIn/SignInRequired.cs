using Wolverine.Http;

namespace Casework.Api.SignIn;

/// <summary>Below these paths nothing is answered without a sign-in, not even that a path is malformed.</summary>
internal static class SignInRequired
{
    private static readonly string[] Paths =
        ["/api/v1/cases", "/api/v1/inbox", "/api/v1/intake-drafts", "/api/v1/me/", "/api/v1/audit/", "/api/v1/catalogue/", "/api/v1/records/", "/api/v1/readings", "/api/v1/terms/", "/api/v1/webhooks", "/api/v1/deliveries", "/api/v1/letters", "/api/v1/officials"];

    /// <summary>Who can help is for everybody. Whoever wants to check the log needs nobody's permission: hashes tell nothing of what they are the hash of.</summary>
    private static readonly string[] Open = ["/api/v1/catalogue/helpers", "/api/v1/audit/log/checkpoint", "/api/v1/audit/log/tile/", "/api/v1/audit/read-log/checkpoint", "/api/v1/audit/read-log/tile/"];

    public static void RequireSignIn(this WolverineHttpOptions options) => options.ConfigureEndpoints(chain =>
    {
        var route = chain.RoutePattern!.RawText!;
        if (Begins(route, Paths) && !Begins(route, Open)) chain.Metadata.RequireAuthorization();
    });

    private static bool Begins(string route, string[] paths) => paths.Any(path => route.StartsWith(path, StringComparison.Ordinal));
}
