using System.Diagnostics;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Casework.Api.Tests;

/// <summary>A command as people run it: a process of its own on a desk's database, judged by its exit code and what it prints.</summary>
internal static class CommandLine
{
    /// <summary>The application where it was built.</summary>
    private static readonly string Application = AppContext.BaseDirectory.Replace("Casework.Api.Tests", "Casework.Api") + "Casework.Api.dll";

    public static async Task<(int ExitCode, string Output, string Errors)> RunCommand(this TestDesk desk, params string[] arguments) => await desk.Command(arguments).Ended();

    /// <summary>Starts it and waits until it ends by itself.</summary>
    public static async Task<(int ExitCode, string Output, string Errors)> Ended(this ProcessStartInfo start)
    {
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, await output, await errors);
    }

    /// <summary>The system as a process of its own, on this desk's part of the database.</summary>
    public static ProcessStartInfo Command(this TestDesk desk, params string[] arguments)
    {
        var configuration = desk.Host.Services.GetRequiredService<IConfiguration>();
        var start = new ProcessStartInfo("dotnet", [Application, .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["Store__Schema"] = configuration["Store:Schema"];
        start.Environment["CASEWORK_MASTER_KEY"] = configuration["CASEWORK_MASTER_KEY"];
        start.Environment["CASEWORK_SIGNING_KEY"] = configuration["CASEWORK_SIGNING_KEY"];
        start.Environment["Proof__Checkpoints"] = configuration["Proof:Checkpoints"];
        return start;
    }
}
