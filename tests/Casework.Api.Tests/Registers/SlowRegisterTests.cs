using System.Diagnostics;
using Casework.Application;
using Casework.Application.Registers;
using Casework.Projections.Vault;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Casework.Api.Tests.Registers;

/// <summary>A register that takes its time keeps nobody waiting: what it holds is asked after all.</summary>
public sealed class SlowRegisterTests(TestDesk desk)
{
    [Theory]
    [InlineData("it says nothing"), InlineData("it begins and does not end"), InlineData("it is not there")]
    public async Task a_register_that_does_not_answer_in_time_is_named_as_unavailable(string fault)
    {
        await using var register = WebApplication.CreateSlimBuilder().Build();
        register.Urls.Add("http://127.0.0.1:0");
        register.Run(async http =>
        {
            if (fault == "it begins and does not end")
            {
                await http.Response.WriteAsync("{\"personen\":[", http.RequestAborted);
                await http.Response.Body.FlushAsync(http.RequestAborted);
            }

            await Task.Delay(TimeSpan.FromMinutes(1), http.RequestAborted);
        });
        await register.StartAsync(TestContext.Current.CancellationToken);
        var address = register.Urls.First();
        if (fault == "it is not there") await register.StopAsync(TestContext.Current.CancellationToken);

        var watch = Stopwatch.StartNew();
        var answer = await Known(address).Of("999993653", null, TestContext.Current.CancellationToken);
        answer.Facts.ShouldBeEmpty();
        answer.Unavailable.ShouldBe(["brp"]);
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(10), "one second is what it gets; the rest is for a busy machine");
    }

    /// <summary>As the system sets it up, with another address and one second.</summary>
    private KnownFacts Known(string address)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Configuration["Registers:Persons:Address"] = address + "/";
        builder.Configuration["Registers:Persons:TimeoutSeconds"] = "1";
        builder.AddRegisters();
        var services = desk.Host.Services;
        return new(builder.Services.BuildServiceProvider(), services.GetRequiredService<CitizenIndex>(), services.GetRequiredService<FactSeal>(), desk.Clock);
    }
}
