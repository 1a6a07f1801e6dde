using Microsoft.AspNetCore.Authentication;

namespace Casework.Http.SignIn;

/// <summary>The sign-in of officials on the desk's pages, with the provider of their employer: it says who they are, in which roles and where.</summary>
public static class OfficialSignIn
{
    public const string CallbackPath = "/desk/signed-in";
    public const string FailedPath = "/desk/sign-in/failed";

    public static readonly BrowserSignIn Browser = new(
        "official", "official-provider", "casework-official", "/desk", CallbackPath, FailedPath, "SignIn:Officials", "sub", "name", "role", "desk", "organisation");

    public static void AddOfficialSignIn(this WebApplicationBuilder builder) => Browser.Add(builder);

    /// <summary>Sends the browser to the provider, to come back to a page of the desk.</summary>
    public static IResult Start(string back) => Results.Challenge(new AuthenticationProperties { RedirectUri = back }, [Browser.Broker]);
}
