using System.Reflection;
using Casework.Application.Background;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging.Abstractions;

namespace Casework.Api.Tests;

public sealed class EnduringWorkTests(TestDesk desk)
{
    [Fact]
    public void all_background_work_of_ours_outlives_what_it_throws()
    {
        var all = desk.Host.Services.GetServices<IHostedService>().OfType<BackgroundService>().Where(each => IsOurs(each.GetType().Assembly)).ToArray();

        all.Length.ShouldBeGreaterThan(8);
        all.ShouldAllBe(each => each is EnduringWork);
        all.Select(each => each.GetType().Assembly).Distinct().SelectMany(assembly => assembly.GetTypes())
            .Where(type => type.IsSubclassOf(typeof(BackgroundService)) && !type.IsAbstract).ShouldAllBe(type => type.IsSubclassOf(typeof(EnduringWork)));
    }

    private static bool IsOurs(Assembly assembly) => assembly.GetName().Name!.StartsWith("Casework.", StringComparison.Ordinal);

    [Fact]
    public async Task the_host_goes_on_and_the_work_begins_anew()
    {
        using var work = new FailsTwice();
        var builder = Host.CreateEmptyApplicationBuilder(new());
        builder.Services.AddSingleton<IHostedService>(work);
        using var host = builder.Build();
        await host.StartAsync(TestContext.Current.CancellationToken);

        await work.Succeeded.Task.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);

        host.Services.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping.IsCancellationRequested.ShouldBeFalse();
        await host.StopAsync(TestContext.Current.CancellationToken);
    }

    private sealed class FailsTwice() : EnduringWork(NullLogger.Instance)
    {
        private int _times;

        public TaskCompletionSource Succeeded { get; } = new();

        protected override TimeSpan AfterFailure => TimeSpan.Zero;

        protected override async Task Work(CancellationToken stopping)
        {
            await Task.Yield();
            _times++;
            if (_times == 1) throw new OperationCanceledException("not because the system stops");
            if (_times == 2) throw new InvalidOperationException("what nobody expected");
            Succeeded.SetResult();
        }
    }
}
