using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Mvc.ApiExplorer;
using Microsoft.OpenApi;
using Scalar.AspNetCore;

namespace Casework.Api.OpenApi;

internal static class OpenApiSetup
{
    public const string Document = "v1";
    private const string Address = "/api/v1/openapi.json";

    /// <summary>Everything that the page needs comes from here: nobody else learns who reads it.</summary>
    private const string PagePolicy =
        "default-src 'none'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; connect-src 'self'; frame-ancestors 'none'";

    public static void AddOpenApiDocument(this WebApplicationBuilder builder)
    {
        builder.Services.ConfigureHttpJsonOptions(json =>
        {
            json.SerializerOptions.NumberHandling = JsonNumberHandling.Strict;
            json.SerializerOptions.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase));
        });
        builder.Services.AddSingleton<IApiDescriptionProvider, RouteDescriptions>();
        builder.Services.AddSingleton<XmlDocs>().AddSingleton<ShapeProbe>().AddSingleton<Examples>().AddSingleton<PublishedDocument>();
        builder.Services.AddOpenApi(Document, options =>
        {
            options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
            options.CreateSchemaReferenceId = new SchemaNames().Of;
            options.AddSchemaTransformer<Schemas>().AddOperationTransformer<Operations>().AddDocumentTransformer<WholeDocument>();
        });
    }

    public static void MapOpenApiDocument(this WebApplication app)
    {
        app.MapGet(Address, (HttpContext http, PublishedDocument document) => document.Answer(http)).AllowAnonymous().ExcludeFromDescription();
        app.MapGet("/docs/examples/{name}.json", (string name, PublishedDocument document) => document.Example(name)).AllowAnonymous().ExcludeFromDescription();
        app.MapScalarApiReference("/docs", page => page.WithTitle("Casework").WithOpenApiRoutePattern(Address).DisableDefaultFonts().DisableTelemetry().DisableAgent().HideDeveloperTools().HideClientButton())
            .AllowAnonymous()
            .AddEndpointFilter(async (context, next) =>
            {
                context.HttpContext.Response.Headers.ContentSecurityPolicy = PagePolicy;
                return await next(context);
            });
    }
}
