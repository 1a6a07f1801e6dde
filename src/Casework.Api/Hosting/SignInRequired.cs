using System.Reflection;
using Wolverine.Http;
using Microsoft.AspNetCore.Authorization;

namespace Casework.Api.Hosting;

/// <summary>
/// Sign-in is the rule: without it nothing is answered, not even that a path is malformed. A route that is open to everybody says so
/// (<see cref="AllowAnonymousAttribute"/>, <c>IsOpen</c>).
/// </summary>
internal static class SignInRequired
{
    public static void RequireSignIn(this WolverineHttpOptions options) => options.ConfigureEndpoints(chain =>
    {
        if (!chain.Method.Method.IsDefined(typeof(AllowAnonymousAttribute))) chain.Metadata.RequireAuthorization();
    });
}
