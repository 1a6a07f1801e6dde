using Wolverine.Http;

namespace Casework.Api.SignIn;

/// <summary>Below these paths nothing is answered without a sign-in, not even that a path is malformed.</summary>
internal static class SignInRequired
{
    private static readonly string[] Paths = ["/api/v1/cases", "/api/v1/inbox", "/api/v1/me/", "/api/v1/audit/", "/api/v1/catalogue/", "/api/v1/terms/"];

    public static void RequireSignIn(this WolverineHttpOptions options) => options.ConfigureEndpoints(chain =>
    {
        if (Paths.Any(path => chain.RoutePattern!.RawText!.StartsWith(path, StringComparison.Ordinal))) chain.Metadata.RequireAuthorization();
    });
}
