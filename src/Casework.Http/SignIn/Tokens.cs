using Casework.Application.Problems;
using Casework.Projections.Vault;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.IdentityModel.Tokens;

namespace Casework.Http.SignIn;

/// <summary>Sign-in by bearer token: from the configured OIDC authority, or in Development from this system itself.</summary>
public static class Tokens
{
    public const string DevelopmentIssuer = "casework-development";

    public static void AddSignIn(this WebApplicationBuilder builder)
    {
        builder.Services.AddAuthorization();
        builder.Services.AddAuthentication(JwtBearerDefaults.AuthenticationScheme).AddJwtBearer();
        builder.Services.AddOptions<JwtBearerOptions>(JwtBearerDefaults.AuthenticationScheme).Configure<MasterKey>((options, master) =>
        {
            options.MapInboundClaims = false;
            options.TokenValidationParameters.NameClaimType = "sub";
            options.TokenValidationParameters.RoleClaimType = "role";
            options.Events = new()
            {
                OnTokenValidated = signIn =>
                {
                    AccessTokens.Check(signIn);
                    if (NoText.In(signIn.Principal!)) signIn.Fail("A claim holds the character U+0000.");
                    return Task.CompletedTask;
                },
            };
            if (builder.Environment.IsDevelopment()) AcceptDevelopmentTokens(options.TokenValidationParameters, master);
            else Trust(options, builder.Configuration);
        });
    }

    public static SecurityKey DevelopmentKey(MasterKey master) => new SymmetricSecurityKey(master.Derive("casework development tokens"));

    private static void AcceptDevelopmentTokens(TokenValidationParameters parameters, MasterKey master)
    {
        parameters.ValidIssuer = DevelopmentIssuer;
        parameters.ValidAudience = DevelopmentIssuer;
        parameters.IssuerSigningKey = DevelopmentKey(master);
        parameters.ValidAlgorithms = [SecurityAlgorithms.HmacSha256];
    }

    private static void Trust(JwtBearerOptions options, IConfiguration configuration)
    {
        options.Authority = configuration["SignIn:Authority"];
        options.Audience = configuration["SignIn:Audience"] ?? "casework";
        options.RequireHttpsMetadata = configuration.GetValue("SignIn:RequireHttps", true);
    }
}
