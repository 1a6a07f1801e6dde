using System.Globalization;
using System.Security.Claims;
using Casework.Application.Access;
using Casework.Application.Problems;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Casework.Domain.Catalogues.Forms;

namespace Casework.Http.SignIn;

/// <summary>
/// The sign-in of citizens on the pages: OpenID Connect with a broker of DigiD, eHerkenning and eIDAS (code flow with PKCE, RFC 7636), then a
/// sealed cookie. The API itself takes bearer tokens only: no other site can use the cookie there.
/// </summary>
public static class CitizenSignIn
{
    public const string Session = "citizen";
    public const string Broker = "citizen-broker";
    public const string Cookie = "casework-citizen";
    public const string CallbackPath = "/track/signed-in";
    public const string FailedPath = "/track/sign-in/failed";
    public static readonly TimeSpan Idle = TimeSpan.FromMinutes(30);
    private const string Began = "began", Level = "level", Id = "session";

    public static void AddCitizenSignIn(this WebApplicationBuilder builder)
    {
        var secure = SecureOnly.IsAsked(builder.Configuration, builder.Environment);
        builder.Services.AddSingleton<Assurances>();
        builder.Services.AddSingleton<EndedSessions>();
        builder.Services.AddSingleton(SessionLength.From(builder.Configuration));
        var signIn = builder.Services.AddAuthentication().AddCookie(Session, options => Keep(options, secure));
        if (!IsOffered(builder.Configuration, builder.Environment)) return;
        signIn.AddOpenIdConnect(Broker, options => Ask(options, builder.Configuration.GetSection("SignIn:Citizens")));
    }

    /// <summary>Whether the pages offer it: where a broker is configured, and in Development.</summary>
    public static bool IsOffered(IConfiguration configuration, IHostEnvironment environment) =>
        environment.IsDevelopment() || configuration["SignIn:Citizens:Authority"] is not null;

    /// <summary>In Development without a broker this system plays one itself.</summary>
    public static bool IsOwnProvider(IConfiguration configuration, IHostEnvironment environment) =>
        environment.IsDevelopment() && configuration["SignIn:Citizens:Authority"] is null;

    /// <summary>Sends the browser to the broker, to come back to a page of our own.</summary>
    /// <param name="level">The least level of assurance that is asked for.</param>
    public static IResult Start(string back, Assurance? level)
    {
        var properties = new AuthenticationProperties { RedirectUri = back };
        if (level is { } least) properties.Items[Level] = Assurances.Code(least);
        return Results.Challenge(properties, [Broker]);
    }

    private static void Keep(CookieAuthenticationOptions options, bool secure)
    {
        options.Cookie.Name = Cookie;
        options.Cookie.HttpOnly = true;
        // Not Strict: whoever comes back from the broker's site must be known at the first page. Every act is a form with its own token.
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.Cookie.SecurePolicy = secure ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
        options.Cookie.Path = "/";
        options.ExpireTimeSpan = Idle;
        options.SlidingExpiration = true;
        options.Events.OnSigningIn = signing =>
        {
            signing.Properties.Items[Began] = Now(signing.HttpContext).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
            signing.Properties.Items[Id] = EndedSession.NewId();
            return Task.CompletedTask;
        };
        options.Events.OnValidatePrincipal = async context =>
        {
            var http = context.HttpContext;
            if (Told(http, context.Properties) is not { } session || session.Until <= Now(http)
                || await http.RequestServices.GetRequiredService<EndedSessions>().Hold(session.Id, http.RequestAborted)) context.RejectPrincipal();
        };
    }

    /// <summary>The session of this browser, to be ended; null when nobody is signed in.</summary>
    public static async Task<EndedSession?> Ending(HttpContext http) =>
        await http.AuthenticateAsync(Session) is { Succeeded: true, Properties: { } properties } ? Told(http, properties) : null;

    /// <summary>Which session it is, and until when at the longest.</summary>
    private static EndedSession? Told(HttpContext http, AuthenticationProperties properties) =>
        properties.Items.TryGetValue(Id, out var id) && id is not null
        && properties.Items.TryGetValue(Began, out var began) && long.TryParse(began, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            ? new(id, DateTimeOffset.FromUnixTimeSeconds(seconds) + http.RequestServices.GetRequiredService<SessionLength>().Longest)
            : null;

    private static DateTimeOffset Now(HttpContext http) => http.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow();

    private static void Ask(OpenIdConnectOptions options, IConfigurationSection settings)
    {
        options.Authority = settings["Authority"];
        options.ClientId = settings["ClientId"] ?? "casework";
        options.ClientSecret = settings["ClientSecret"];
        options.RequireHttpsMetadata = settings.GetValue("RequireHttps", true);
        options.SignInScheme = Session;
        options.CallbackPath = CallbackPath;
        options.ResponseType = OpenIdConnectResponseType.Code;
        options.ResponseMode = OpenIdConnectResponseMode.Query;
        options.UsePkce = true;
        options.MapInboundClaims = false;
        options.SaveTokens = false;
        options.GetClaimsFromUserInfoEndpoint = settings.GetValue("UserInfo", false);
        options.Scope.Clear();
        // Kept, unlike usual: it says how sure the sign-in is.
        options.ClaimActions.Remove("acr");
        foreach (var scope in settings.GetSection("Scopes").Get<string[]>() ?? ["openid"]) options.Scope.Add(scope);
        // On a shared computer nobody goes on as whoever sat there before.
        options.Prompt = "login";
        // Tokens are judged by the real clock, whatever clock the cases run on.
        options.TimeProvider = TimeProvider.System;
        foreach (var cookie in (CookieBuilder[])[options.CorrelationCookie, options.NonceCookie])
        {
            cookie.SameSite = SameSiteMode.Lax;
            cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        }

        options.Events.OnRedirectToIdentityProvider = AskForLevel;
        options.Events.OnTicketReceived = context => Settle(context, settings);
        options.Events.OnRemoteFailure = context =>
        {
            context.HandleResponse();
            context.Response.Redirect(FailedPath);
            return Task.CompletedTask;
        };
    }

    private static Task AskForLevel(RedirectContext context)
    {
        var level = Assurances.Named(context.Properties.Items.TryGetValue(Level, out var asked) ? asked : null) ?? Assurance.Low;
        if (context.ProtocolMessage.IssuerAddress.StartsWith('/')) context.ProtocolMessage.IssuerAddress = $"{context.Request.Scheme}://{context.Request.Host}{context.ProtocolMessage.IssuerAddress}";
        context.ProtocolMessage.AcrValues = context.HttpContext.RequestServices.GetRequiredService<Assurances>().AcrOf(level);
        return Task.CompletedTask;
    }

    /// <summary>Of all that the broker tells, the session keeps who it is, how sure that is, and nothing more.</summary>
    private static Task Settle(TicketReceivedContext context, IConfigurationSection settings)
    {
        var told = context.Principal!;
        Claim[] kept =
        [
            new("role", "citizen"),
            .. from name in (string[])["sub", "bsn", "kvk", "acr"]
               let value = told.FindFirstValue(settings[$"Claims:{name}"] ?? name)
               where value is not null
               select new Claim(name, value),
        ];
        context.Principal = new ClaimsPrincipal(new ClaimsIdentity(kept, Session, "sub", "role"));
        if (NoText.In(context.Principal)) context.Fail("A claim holds the character U+0000.");
        return Task.CompletedTask;
    }
}
