using Casework.Api.FirstStart;
using Casework.Api.Hosting;
using Casework.Api.Inbox;
using Casework.Api.Observability;
using Casework.Api.Officials;
using Casework.Api.OpenApi;
using Casework.Api.Routing;
using Casework.Api.Scim;
using Casework.Api.SignIn;
using Casework.Application;
using Casework.Application.Texts;
using Casework.Delivery;
using Casework.Export;
using Casework.Http;
using Casework.Http.SignIn;
using Casework.Import;
using Casework.Sealing;
using Casework.Web;
using Casework.Web.TestProvider;
using Wolverine.Http;

namespace Casework.Api;

/// <summary>What the system is made of, in the order in which a request meets it.</summary>
internal static class Composition
{
    public static void AddCasework(this WebApplicationBuilder builder)
    {
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = 1024 * 1024;
        });
        builder.KeepDevelopmentOnThisMachine();
        builder.Services.AddSingleton(Clock.Of(builder));
        builder.Services.AddSingleton<Words>();
        builder.AddSignIn();
        builder.AddCitizenSignIn();
        builder.AddOfficialSignIn();
        builder.AddTestProvider();
        builder.AddStore(typeof(Program).Assembly);
        builder.AddRecords();
        builder.AddProof();
        builder.AddOutbox();
        builder.Services.AddSingleton<Casework.Api.Letters.PrintedLetters>();
        builder.AddObservability();
        builder.AddKnownHosts();
        builder.AddCommands();
        builder.AddValidators(typeof(Program).Assembly);
        builder.AddOfficials();
        builder.AddProvisioning();
        builder.AddScim();
        builder.AddDocuments();
        builder.AddOpenApiDocument();
        builder.AddReading();
        builder.AddInbox();
        builder.AddInboxStream();
        builder.AddHttp();
        builder.AddPages();
        builder.AddRegisters();
        builder.Services.AddSingleton<Inbox.SavedViewWriter>();
        builder.Services.AddImport();
        builder.Services.AddExport();
        builder.Services.AddFirstStart();
        builder.Services.AddWolverineHttp();
    }

    public static void UseCasework(this WebApplication app)
    {
        app.UseHead();
        app.UseRouting();
        app.UseProblems();
        app.UseKnownHosts();
        app.UseDevelopmentOnThisMachine();
        app.UseAuthentication();
        app.UseDirectory();
        app.UseAuthorization();
        if (app.Environment.IsDevelopment()) app.MapDevelopmentTokens();
        app.MapScim();
        app.MapHealth();
        app.MapMetrics();
        app.MapOpenApiDocument();
        app.MapPages();
        app.MapTestProvider();
        app.MapCommands();
        app.MapWolverineEndpoints(options =>
        {
            options.WarmUpRoutes = RouteWarmup.Eager;
            options.RequireSignIn();
        });
    }
}
