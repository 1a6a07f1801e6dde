using Casework.Http.SignIn;
using Casework.Projections.Vault;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Casework.Api.Tests.SignIn;

public sealed class AccessTokensTests(TestDesk desk)
{
    private static readonly Dictionary<string, object> Anna = new() { ["sub"] = "anna", ["name"] = "Anna", ["role"] = "firstLine", ["desk"] = "utrecht" };

    [Fact]
    public async Task an_access_token_that_names_its_subject_is_taken()
    {
        (await With(Anna).Get("/inbox/counts")).ShouldBe(200);
        (await With(Anna, "at+jwt").Get("/inbox/counts")).ShouldBe(200);
    }

    [Fact]
    public async Task a_token_without_a_subject_is_nobodys()
    {
        foreach (var subject in (string?[])[null, "", " "])
        {
            var claims = new Dictionary<string, object>(Anna);
            claims.Remove("sub");
            if (subject is not null) claims["sub"] = subject;
            (await With(claims).Get("/inbox/counts")).ShouldBeProblem(401, "sign-in-required");
        }
    }

    [Theory, InlineData("nonce", "n"), InlineData("at_hash", "h"), InlineData("c_hash", "h"), InlineData("typ", "ID"), InlineData("typ", "Logout"), InlineData("typ", "Refresh"), InlineData("events", "http://schemas.openid.net/event/backchannel-logout")]
    public async Task id_and_logout_tokens_are_no_access_tokens(string claim, string value) =>
        (await With(new(Anna) { [claim] = value }).Get("/inbox/counts")).ShouldBeProblem(401, "sign-in-required");

    [Theory, InlineData("logout+jwt"), InlineData("dpop+jwt"), InlineData("secevent+jwt")]
    public async Task nor_is_a_token_of_another_type(string type) => (await With(Anna, type).Get("/inbox/counts")).ShouldBeProblem(401, "sign-in-required");

    [Fact]
    public async Task an_extension_that_must_be_understood_and_is_not_ends_it() =>
        (await With(Anna, header: new() { ["crit"] = new[] { "exp" } }).Get("/inbox/counts")).ShouldBeProblem(401, "sign-in-required");

    private Person With(Dictionary<string, object> claims, string? type = null, Dictionary<string, object>? header = null) => desk.WithToken(new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
    {
        Claims = claims,
        Issuer = Tokens.DevelopmentIssuer,
        Audience = Tokens.DevelopmentIssuer,
        Expires = TimeProvider.System.GetUtcNow().AddHours(1).UtcDateTime,
        TokenType = type,
        AdditionalHeaderClaims = header,
        SigningCredentials = new(Tokens.DevelopmentKey(desk.Host.Services.GetRequiredService<MasterKey>()), SecurityAlgorithms.HmacSha256),
    }));
}
