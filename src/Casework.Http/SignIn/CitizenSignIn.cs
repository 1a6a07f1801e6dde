using Casework.Application.Access;
using Casework.Domain.Catalogues.Forms;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;

namespace Casework.Http.SignIn;

/// <summary>The sign-in of citizens on the pages, with a broker of DigiD, eHerkenning and eIDAS.</summary>
public static class CitizenSignIn
{
    public const string Session = "citizen";
    public const string Broker = "citizen-broker";
    public const string Cookie = "casework-citizen";
    public const string CallbackPath = "/track/signed-in";
    public const string FailedPath = "/track/sign-in/failed";
    public static readonly TimeSpan Idle = BrowserSignIn.Idle;
    private const string Level = "level";

    public static readonly BrowserSignIn Browser = new(Session, Broker, Cookie, "/", CallbackPath, FailedPath, "SignIn:Citizens", "sub", "bsn", "kvk", "acr")
    {
        Role = "citizen",
        Asking = AskForLevel,
    };

    public static void AddCitizenSignIn(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<Assurances>();
        builder.Services.AddSingleton<EndedSessions>();
        builder.Services.AddSingleton(SessionLength.From(builder.Configuration));
        Browser.Add(builder);
    }

    /// <summary>Sends the browser to the broker, to come back to a page of our own.</summary>
    /// <param name="level">The least level of assurance that is asked for.</param>
    public static IResult Start(string back, Assurance? level)
    {
        var properties = new AuthenticationProperties { RedirectUri = back };
        if (level is { } least) properties.Items[Level] = Assurances.Code(least);
        return Results.Challenge(properties, [Broker]);
    }

    private static Task AskForLevel(RedirectContext context)
    {
        var level = Assurances.Named(context.Properties.Items.TryGetValue(Level, out var asked) ? asked : null) ?? Assurance.Low;
        context.ProtocolMessage.AcrValues = context.HttpContext.RequestServices.GetRequiredService<Assurances>().AcrOf(level);
        return Task.CompletedTask;
    }
}
