using System.Globalization;
using Casework.Api.Tests.Crash;

namespace Casework.Api.Tests.Counts;

/// <summary>What does not depend on the machine: what a request allocates, measured in a process of its own.</summary>
public sealed class CostTests(CostTests.Alone alone) : IClassFixture<CostTests.Alone>
{
    private const int Times = 20;

    /// <summary>In a Debug build; one for release allocates about a third less.</summary>
    [Theory, InlineData("intake", 400), InlineData("note", 250), InlineData("case file", 340), InlineData("inbox", 400), InlineData("track and trace", 200)]
    public async Task a_request_allocates_no_more_than_its_limit(string request, int kilobytes)
    {
        for (var at = 0; at < Times; at++) await Send(request, at);
        var before = await Allocated();
        for (var at = 0; at < Times; at++) await Send(request, at);
        ((await Allocated() - before) / Times / 1024).ShouldBeInRange(10, kilobytes);
    }

    private async Task Send(string request, int at)
    {
        var (path, number, code) = (alone.Taken[at].Path, alone.Taken[at].CaseNumber, alone.Taken[at].TrackingCode);
        var answer = request switch
        {
            "intake" => (await alone.Anna.TakeIn()).Answer,
            "note" => await alone.Anna.Post(path + "/notes", new { text = "Wacht op de bank" }),
            "case file" => await alone.Anna.Get(path),
            "inbox" => await alone.Anna.Get("/inbox?limit=50"),
            _ => await new Person(alone.System.Http, null).Get($"/track/{number}", ("X-Tracking-Code", code)),
        };
        answer.Status.ShouldBeInRange(200, 299, answer.Text);
    }

    /// <summary>The figures are made at most thrice a second.</summary>
    private async Task<long> Allocated()
    {
        await Task.Delay(500, TestContext.Current.CancellationToken);
        var metrics = await alone.System.Http.GetStringAsync("/metrics", TestContext.Current.CancellationToken);
        var line = metrics.Split('\n').First(line => line.StartsWith("dotnet_gc_heap_total_allocated_bytes_total", StringComparison.Ordinal));
        return (long)double.Parse(line.Split(' ')[1], CultureInfo.InvariantCulture);
    }

    /// <summary>A system in a process of its own, and cases in it.</summary>
    public sealed class Alone : IAsyncLifetime
    {
        public RunningSystem System { get; } = new() { Settings = { ["Logging__LogLevel__Default"] = "Warning" } };

        public List<TakenIn> Taken { get; } = [];

        public Person Anna => System.Official();

        public async ValueTask InitializeAsync()
        {
            await System.Start();
            for (var at = 0; at < Times; at++) Taken.Add(await Anna.TakeIn());
        }

        public ValueTask DisposeAsync() => System.DisposeAsync();
    }
}
