using Casework.Api.Observability;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Casework.Api.Tests.Observability;

public sealed class MetricsTests(TestDesk desk)
{
    [Fact]
    public async Task metrics_tell_how_the_work_goes_and_nothing_of_any_case()
    {
        var taken = await desk.FirstLine().TakeIn();
        await desk.Nobody.Get($"/track/{taken.CaseNumber}", ("X-Tracking-Code", taken.TrackingCode));
        using var http = desk.Host.Server.CreateClient();
        var metrics = await http.GetStringAsync("/metrics", TestContext.Current.CancellationToken);
        foreach (var name in (string[])["casework_sealing_lag_seconds", "casework_readings_lag_seconds", "casework_messages_overdue", "casework_messages_dead", "casework_deliveries_pending", "casework_deliveries_dead", "http_server_request_duration_seconds_count", "dotnet_gc_heap_total_allocated_bytes_total"])
            metrics.ShouldContain(name);
        metrics.ShouldContain("api/v1/track/{caseNumber}");
        metrics.ShouldNotContain(taken.CaseNumber);
        metrics.ShouldNotContain(taken.CaseId);
    }

    [Fact]
    public async Task the_pulse_counts_what_waits_in_one_look()
    {
        await desk.FirstLine().TakeIn();
        var pulse = desk.Host.Services.GetServices<IHostedService>().OfType<Pulse>().Single();
        var sample = await pulse.Look(TestContext.Current.CancellationToken);
        sample.DeadLetters.ShouldBe(0);
        sample.SealingLag.ShouldBeGreaterThanOrEqualTo(0);
    }
}
