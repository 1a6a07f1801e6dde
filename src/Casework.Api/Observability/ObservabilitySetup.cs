using System.Diagnostics;
using Casework.Application.Observability;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace Casework.Api.Observability;

/// <summary>
/// Metrics at /metrics for whoever runs the system; traces and logs go to the collector that OTEL_EXPORTER_OTLP_ENDPOINT names, and nowhere without one.
/// Routes are told, paths are not: a path can hold a case number.
/// </summary>
internal static class ObservabilitySetup
{
    public static void AddObservability(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<Vitals>();
        builder.Services.AddHostedService<Pulse>();
        var outage = new OutageState();
        outage.Quieten(builder);
        builder.Services.AddSingleton(outage);
        builder.Services.AddSingleton<Outages>();
        builder.Services.AddHostedService(services => services.GetRequiredService<Outages>());
        var telemetry = builder.Services.AddOpenTelemetry().WithMetrics(metrics => metrics
            .AddAspNetCoreInstrumentation().AddRuntimeInstrumentation().AddMeter("Marten", "Wolverine*", "Npgsql", Vitals.Meter).AddPrometheusExporter());
        if (builder.Configuration["OTEL_EXPORTER_OTLP_ENDPOINT"] is not { Length: > 0 }) return;
        telemetry.WithMetrics(metrics => metrics.AddOtlpExporter()).WithTracing(traces => traces
            .AddAspNetCoreInstrumentation(options => options.EnrichWithHttpResponse = (activity, _) => WithoutPath(activity))
            .AddSource("Marten", "Wolverine").AddOtlpExporter());
        builder.Logging.AddOpenTelemetry(logs => logs.AddOtlpExporter());
    }

    /// <summary>Open in Development, else only where <c>Metrics:Open</c> says so, since the route asks for no sign-in: keep it inside the network.</summary>
    public static void MapMetrics(this WebApplication app)
    {
        if (app.Configuration.GetValue("Metrics:Open", app.Environment.IsDevelopment())) app.MapPrometheusScrapingEndpoint();
    }

    private static void WithoutPath(Activity activity)
    {
        foreach (var tag in (string[])["url.path", "url.query", "url.full"]) activity.SetTag(tag, null);
    }
}
