using System.Globalization;
using System.Security.Claims;
using Casework.Application.Access;
using Casework.Application.Problems;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace Casework.Http.SignIn;

/// <summary>
/// A sign-in on pages: OpenID Connect (code flow with PKCE, RFC 7636), then a sealed cookie that ends when its time is over or at signing out.
/// The API itself takes bearer tokens only: no other site can use the cookie there.
/// </summary>
/// <param name="Session">The scheme of the cookie.</param>
/// <param name="Broker">The scheme of the provider.</param>
/// <param name="Settings">The section of the configuration; without an Authority there is none, and in Development this system plays one itself.</param>
/// <param name="Kept">The claims that the session keeps of all that the provider tells.</param>
public sealed record BrowserSignIn(string Session, string Broker, string Cookie, string Path, string CallbackPath, string FailedPath, string Settings, params IReadOnlyList<string> Kept)
{
    public static readonly TimeSpan Idle = TimeSpan.FromMinutes(30);
    private const string Began = "began", Id = "session";

    /// <summary>The role of everybody who signs in here; without it the provider says it.</summary>
    public string? Role { get; init; }

    /// <summary>What is asked of the provider beside the usual.</summary>
    public Func<RedirectContext, Task> Asking { get; init; } = _ => Task.CompletedTask;

    public void Add(WebApplicationBuilder builder)
    {
        var secure = SecureOnly.IsAsked(builder.Configuration, builder.Environment);
        var signIn = builder.Services.AddAuthentication().AddCookie(Session, options => Keep(options, secure));
        if (IsOffered(builder.Configuration, builder.Environment)) signIn.AddOpenIdConnect(Broker, options => Ask(options, builder.Configuration.GetSection(Settings)));
    }

    /// <summary>Whether the pages offer it: where a provider is configured, and in Development.</summary>
    public bool IsOffered(IConfiguration configuration, IHostEnvironment environment) => environment.IsDevelopment() || configuration[$"{Settings}:Authority"] is not null;

    /// <summary>In Development without a provider this system plays one itself.</summary>
    public bool IsOwnProvider(IConfiguration configuration, IHostEnvironment environment) =>
        environment.IsDevelopment() && configuration[$"{Settings}:Authority"] is null;

    /// <summary>Who signed in with this browser; null when nobody did, or when it is over.</summary>
    public async Task<ClaimsPrincipal?> Who(HttpContext http) => http.Request.Cookies.ContainsKey(Cookie)
        && await http.AuthenticateAsync(Session) is { Succeeded: true, Principal: { } known } ? known : null;

    /// <summary>The session of this browser, to be ended; null when nobody is signed in.</summary>
    public async Task<EndedSession?> Ending(HttpContext http) =>
        await http.AuthenticateAsync(Session) is { Succeeded: true, Properties: { } properties } ? Told(http, properties) : null;

    private void Keep(CookieAuthenticationOptions options, bool secure)
    {
        options.Cookie.Name = Cookie;
        options.Cookie.HttpOnly = true;
        // Not Strict: whoever comes back from the provider's site must be known at the first page. Every act is a form with its own token.
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.Cookie.SecurePolicy = secure ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
        options.Cookie.Path = Path;
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

    /// <summary>Which session it is, and until when at the longest.</summary>
    private static EndedSession? Told(HttpContext http, AuthenticationProperties properties) =>
        properties.Items.TryGetValue(Id, out var id) && id is not null
        && properties.Items.TryGetValue(Began, out var began) && long.TryParse(began, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            ? new(id, DateTimeOffset.FromUnixTimeSeconds(seconds) + http.RequestServices.GetRequiredService<SessionLength>().Longest)
            : null;

    private static DateTimeOffset Now(HttpContext http) => http.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow();

    private void Ask(OpenIdConnectOptions options, IConfigurationSection settings)
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

        Follow(options, settings);
    }

    private void Follow(OpenIdConnectOptions options, IConfigurationSection settings)
    {
        options.Events.OnRedirectToIdentityProvider = context =>
        {
            if (context.ProtocolMessage.IssuerAddress.StartsWith('/')) context.ProtocolMessage.IssuerAddress = $"{context.Request.Scheme}://{context.Request.Host}{context.ProtocolMessage.IssuerAddress}";
            return Asking(context);
        };
        options.Events.OnTicketReceived = context => Settle(context, settings);
        options.Events.OnRemoteFailure = context =>
        {
            context.HandleResponse();
            context.Response.Redirect(FailedPath);
            return Task.CompletedTask;
        };
    }

    /// <summary>Of all that the provider tells, the session keeps who it is, how sure that is, and nothing more.</summary>
    private Task Settle(TicketReceivedContext context, IConfigurationSection settings)
    {
        var told = context.Principal!;
        Claim[] kept =
        [
            .. Role is { } role ? (Claim[])[new("role", role)] : [],
            .. from name in Kept
               from claim in told.FindAll(settings[$"Claims:{name}"] ?? name)
               select new Claim(name, claim.Value),
        ];
        context.Principal = new ClaimsPrincipal(new ClaimsIdentity(kept, Session, "sub", "role"));
        if (NoText.In(context.Principal)) context.Fail("A claim holds the character U+0000.");
        return Task.CompletedTask;
    }
}
