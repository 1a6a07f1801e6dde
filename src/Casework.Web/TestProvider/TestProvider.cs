using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Casework.Http.Requests;
using Casework.Http.SignIn;
using Casework.Projections.Vault;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace Casework.Web.TestProvider;

/// <summary>
/// The sign-in of Development, with test persons and ready-made officials: OpenID Connect code flow with PKCE, as far as this system uses it. Anybody may be anybody here,
/// so outside Development none of its routes exist.
/// </summary>
internal sealed class TestProvider(MasterKey master)
{
    public const string Issuer = "casework-test-provider";
    public const string AuthorizePath = "/dev/idp/authorize";
    public const string TokenPath = "/dev/idp/token";
    private static readonly TimeSpan CodeHolds = TimeSpan.FromMinutes(1);
    private readonly ConcurrentDictionary<string, Grant> _grants = new();

    /// <summary>What was asked, and who was chosen; a code is good for one token.</summary>
    private sealed record Grant(TestIdentity Person, string Acr, string Nonce, string Challenge, string RedirectUri, DateTimeOffset Until);

    public static SecurityKey Key(MasterKey master) => new SymmetricSecurityKey(master.Derive("casework test provider"));

    /// <summary>Where the browser goes back to; null when the request is none of ours.</summary>
    public string? Authorize(HttpRequest request, IFormCollection chosen)
    {
        var back = chosen["redirect_uri"].ToString();
        if (TestClient.Of(request, back)?.People.FirstOrDefault(person => person.Sub == chosen["person"]) is not { } person) return null;
        var code = WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(32));
        _grants[code] = new(person, chosen["acr"].ToString(), chosen["nonce"].ToString(), chosen["code_challenge"].ToString(), back, Now + CodeHolds);
        return QueryHelpers.AddQueryString(back, new Dictionary<string, string?> { ["code"] = code, ["state"] = chosen["state"] });
    }

    /// <summary>The token of a code, or null: it was used, it is too old, or the verifier does not fit (RFC 7636, 4.6).</summary>
    public object? Token(IFormCollection form)
    {
        if (!_grants.TryRemove(form["code"].ToString(), out var grant) || grant.Until < Now || grant.RedirectUri != form["redirect_uri"]) return null;
        if (WebEncoders.Base64UrlEncode(SHA256.HashData(Encoding.ASCII.GetBytes(form["code_verifier"].ToString()))) != grant.Challenge) return null;
        return new { token_type = "Bearer", access_token = Convert.ToHexString(RandomNumberGenerator.GetBytes(16)), expires_in = 60, id_token = IdToken(grant, form["client_id"].ToString()) };
    }

    private static DateTimeOffset Now => TimeProvider.System.GetUtcNow();

    private string IdToken(Grant grant, string client)
    {
        Dictionary<string, object> claims = new(grant.Person.Claims) { ["sub"] = grant.Person.Sub, ["acr"] = grant.Acr, ["nonce"] = grant.Nonce };
        return new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
        {
            Issuer = Issuer,
            Audience = client,
            Claims = claims,
            IssuedAt = Now.UtcDateTime,
            NotBefore = Now.UtcDateTime.AddMinutes(-1),
            Expires = Now.UtcDateTime.AddMinutes(5),
            SigningCredentials = new(Key(master), SecurityAlgorithms.HmacSha256),
        });
    }
}

public static class TestProviderSetup
{
    public static void AddTestProvider(this WebApplicationBuilder builder)
    {
        BrowserSignIn[] own = [.. Own(builder.Configuration, builder.Environment)];
        if (own.Length == 0) return;
        foreach (var signIn in own) builder.Services.AddOptions<OpenIdConnectOptions>(signIn.Broker).Configure<MasterKey>(Answer);
        builder.Services.AddSingleton<TestProvider>();
    }

    public static void MapTestProvider(this WebApplication app)
    {
        if (!Own(app.Configuration, app.Environment).Any()) return;
        app.MapGet(TestProvider.AuthorizePath, (RequestDelegate)(http => TestProviderPages.Choose(http).ExecuteAsync(http))).ExcludeFromDescription();
        app.MapPost(TestProvider.AuthorizePath, (RequestDelegate)(async http =>
        {
            var form = await http.Form();
            var back = http.RequestServices.GetRequiredService<TestProvider>().Authorize(http.Request, form);
            await (back is null ? Results.BadRequest() : Results.Redirect(back)).ExecuteAsync(http);
        })).ExcludeFromDescription();
        app.MapPost(TestProvider.TokenPath, (RequestDelegate)(async http =>
        {
            var token = http.RequestServices.GetRequiredService<TestProvider>().Token(await http.Form());
            await (token is null ? Results.Json(new { error = "invalid_grant" }, statusCode: 400) : Results.Json(token)).ExecuteAsync(http);
        })).ExcludeFromDescription();
    }

    /// <summary>The sign-ins for which no provider is configured, in Development.</summary>
    private static IEnumerable<BrowserSignIn> Own(IConfiguration configuration, IHostEnvironment environment) =>
        TestClient.All.Select(client => client.SignIn).Where(signIn => signIn.IsOwnProvider(configuration, environment));

    private static void Answer(OpenIdConnectOptions options, MasterKey master)
    {
        options.RequireHttpsMetadata = false;
        options.Configuration = new OpenIdConnectConfiguration { Issuer = TestProvider.Issuer, AuthorizationEndpoint = TestProvider.AuthorizePath };
        options.TokenValidationParameters.ValidIssuer = TestProvider.Issuer;
        options.TokenValidationParameters.IssuerSigningKey = TestProvider.Key(master);
        options.Events.OnAuthorizationCodeReceived = context =>
        {
            // This process knows its own address only from the connection.
            context.TokenEndpointRequest!.TokenEndpoint = $"http://127.0.0.1:{context.HttpContext.Connection.LocalPort}{TestProvider.TokenPath}";
            return Task.CompletedTask;
        };
    }
}
