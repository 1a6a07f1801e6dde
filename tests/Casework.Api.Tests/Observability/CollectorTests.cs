using System.Diagnostics;
using Casework.Api.Tests.Crash;
using Casework.Api.Tests.Outbox;

namespace Casework.Api.Tests.Observability;

/// <summary>What leaves the real system for a collector (OTLP): routes and times, and nothing of anybody.</summary>
public sealed class CollectorTests
{
    private static readonly string[] Signals = ["/v1/traces", "/v1/metrics", "/v1/logs"];

    private static readonly Dictionary<string, string> Quick = new()
    {
        ["OTEL_EXPORTER_OTLP_PROTOCOL"] = "http/protobuf",
        ["OTEL_BSP_SCHEDULE_DELAY"] = "500",
        ["OTEL_BLRP_SCHEDULE_DELAY"] = "500",
        ["OTEL_METRIC_EXPORT_INTERVAL"] = "1000",
    };

    [Fact]
    public async Task a_collector_hears_of_routes_and_of_nobody()
    {
        await using var collector = new Receiver();
        await using var system = new RunningSystem();
        foreach (var (name, value) in Quick.Append(new("OTEL_EXPORTER_OTLP_ENDPOINT", collector.Address)).Append(new("Logging__LogLevel__Default", "Information"))) system.Settings[name] = value;
        await system.Start();
        var anna = system.Official();
        var (bsn, citizen, text) = (Scenarios.NewBsn(), "Geheimnaam", "Geheimvraag");
        var taken = (await anna.Post("/cases", new { citizen = new { kind = "person", name = citizen, bsn }, channel = "phone", questions = (object[])[new { text, service = "aow-pension" }] })).ShouldBe(201);
        var (number, code, id) = (taken.String("caseNumber"), taken.String("trackingCode"), taken.String("caseId"));
        var nobody = new Person(system.Http, null);
        (await nobody.Get($"/track/{number}", ("X-Tracking-Code", code))).ShouldBe(200);
        (await nobody.Get($"/track/{number}", ("X-Tracking-Code", "AAAA-BBBB"))).ShouldBe(404);
        (await anna.Get($"/inbox?q={citizen}")).ShouldBe(200);
        (await anna.Post($"/cases/{id}/notes", $$"""{"text": "{{text}}""")).ShouldBe(400);
        (await anna.Post("/cases/search", new { name = citizen }, ("X-Purpose", "citizen-present"))).ShouldBe(200);

        string[] routes = ["/api/v1/track/{caseNumber}", "/api/v1/cases/{caseId}/notes", "/api/v1/cases/search", "casework.sealing.lag"];
        await Until(() => Signals.All(signal => collector.At(signal).Length > 0) && routes.All(Heard(collector).Contains));
        var heard = Heard(collector);
        foreach (var secret in (string[])[citizen, text, bsn, number, code, id, "AAAA-BBBB", "anna"]) heard.Contains(secret, StringComparison.OrdinalIgnoreCase).ShouldBeFalse(secret);
    }

    private static string Heard(Receiver collector) => string.Concat(Signals.SelectMany(collector.At).Select(posted => posted.Body));

    private static async Task Until(Func<bool> done)
    {
        for (var waited = Stopwatch.StartNew(); !done(); await Task.Delay(100, TestContext.Current.CancellationToken))
            waited.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(60), "the collector did not hear of it");
    }
}
