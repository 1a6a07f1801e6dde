using System.Diagnostics;
using System.Net;
using System.Text.Json;
using Casework.Api.SignIn;
using Casework.Projections.Vault;
using Npgsql;

namespace Casework.Api.Tests.Crash;

/// <summary>The real system as a process of its own, which a test may kill without warning.</summary>
public sealed class RunningSystem : IAsyncDisposable
{
    /// <summary>The application where it was built: beside the tests lie assemblies that the search for commands cannot load.</summary>
    private static readonly string Application = AppContext.BaseDirectory.Replace("Casework.Api.Tests", "Casework.Api") + "Casework.Api.dll";

    private Process? _process;

    public string Schema { get; } = "crash_" + Guid.NewGuid().ToString("N")[..8];

    /// <summary>Settings of this system beside the usual ones.</summary>
    public Dictionary<string, string> Settings { get; } = [];

    public HttpClient Http { get; private set; } = new();

    /// <summary>Anna of the desk in Utrecht, in this role.</summary>
    public Person Official(string role = "firstLine") => new(Http, DevelopmentTokens.Create(
        new Dictionary<string, string> { ["sub"] = "anna", ["name"] = "Anna", ["role"] = role, ["desk"] = "utrecht" }
            .ToDictionary(claim => claim.Key, claim => JsonSerializer.SerializeToElement(claim.Value)), new MasterKey(new byte[32])));

    public async Task Start()
    {
        var address = $"http://127.0.0.1:{FreePort.Next()}";
        var start = new ProcessStartInfo("dotnet", [Application]) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        start.Environment["ASPNETCORE_URLS"] = address;
        start.Environment["Store__Schema"] = Schema;
        start.Environment["Samples__Load"] = "false";
        start.Environment["Store__PatienceSeconds"] = "120";
        start.Environment["CASEWORK_MASTER_KEY"] = Convert.ToBase64String(new byte[32]);
        foreach (var (name, value) in Settings) start.Environment[name] = value;
        _process = Process.Start(start)!;
        _process.OutputDataReceived += (_, _) => { };
        _process.ErrorDataReceived += (_, _) => { };
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        Http = new() { BaseAddress = new(address), Timeout = TimeSpan.FromSeconds(60) };
        await UntilItAnswers();
    }

    /// <summary>Ends the process at once, from wherever it is called.</summary>
    public void KillNow() => _process!.Kill();

    public async Task Kill()
    {
        KillNow();
        await _process!.WaitForExitAsync(TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        if (_process is { HasExited: false }) await Kill();
        _process?.Dispose();
        Http.Dispose();
        await using var connection = new NpgsqlConnection(Environment.GetEnvironmentVariable("ConnectionStrings__casework"));
        await connection.OpenAsync();
        await using var drop = new NpgsqlCommand($"drop schema if exists {Schema}, {Schema}_vault, {Schema}_messages cascade", connection);
        await drop.ExecuteNonQueryAsync();
    }

    private async Task UntilItAnswers()
    {
        for (var waited = Stopwatch.StartNew(); waited.Elapsed < TimeSpan.FromMinutes(2); await Task.Delay(100, TestContext.Current.CancellationToken))
        {
            if (_process!.HasExited) throw new InvalidOperationException($"The system ended with code {_process.ExitCode}.");
            try
            {
                if ((await Http.GetAsync("/health/ready", TestContext.Current.CancellationToken)).StatusCode == HttpStatusCode.OK) return;
            }
            catch (HttpRequestException)
            {
                // It does not listen yet.
            }
        }

        throw new TimeoutException("The system did not start within two minutes.");
    }
}
