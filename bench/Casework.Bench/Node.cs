using System.Diagnostics;
using System.Net.Sockets;

namespace Casework.Bench;

/// <summary>The system as a process of its own, as <c>casework run</c> starts it.</summary>
internal sealed class Node : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private readonly Process _process;

    public Uri Url { get; } = new($"http://127.0.0.1:{Random.Shared.Next(30000, 31000)}");

    public int Id => _process.Id;

    /// <summary>From the start of the process until it says that it is ready.</summary>
    public TimeSpan ToReady { get; }

    public Node(Options options, params (string Name, string Value)[] settings) : this(options, null, settings)
    {
    }

    /// <param name="unready">Not ready is what it is to be, with this code.</param>
    public Node(Options options, string? unready, params (string Name, string Value)[] settings)
    {
        var start = new ProcessStartInfo("dotnet", [options.App]) { RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true };
        Surround(start, options, BenchDatabase.Connection(options.Connection));
        start.Environment["ASPNETCORE_URLS"] = Url.ToString();
        foreach (var (name, value) in settings) start.Environment[name] = value;
        var began = Stopwatch.GetTimestamp();
        _process = Process.Start(start)!;
        _process.OutputDataReceived += (_, line) => Console.Error.WriteLine(line.Data);
        _process.ErrorDataReceived += (_, line) => Console.Error.WriteLine(line.Data);
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        while (!IsReady(unready))
        {
            if (Stopwatch.GetElapsedTime(began) > Patience) throw new TimeoutException("The system did not turn ready.");
            Thread.Sleep(10);
        }

        ToReady = Stopwatch.GetElapsedTime(began);
    }

    /// <summary>The settings under which the system's program runs, as a server or for one verb.</summary>
    public static void Surround(ProcessStartInfo start, Options options, string connection)
    {
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        start.Environment["ASPNETCORE_CONTENTROOT"] = Path.GetDirectoryName(options.App);
        start.Environment["Samples__Load"] = "false";
        start.Environment["Logging__LogLevel__Default"] = "Warning";
        start.Environment["ConnectionStrings__casework"] = connection;
    }

    private bool IsReady(string? unready)
    {
        if (_process.HasExited) throw new InvalidOperationException("The system did not start.");
        try
        {
            using var connection = new Connection(Url);
            var answer = connection.Send(Client.Request("GET", "/health/ready", null));
            return unready is null ? answer.Status == 200 : System.Text.Encoding.UTF8.GetString(answer.Body).Contains(unready);
        }
        catch (SocketException)
        {
            return false;
        }
    }

    /// <summary>As when the power goes.</summary>
    public void Kill()
    {
        _process.Kill();
        _process.WaitForExit();
    }

    public void Dispose()
    {
        if (_process.HasExited) return;
        using var stop = Process.Start("kill", ["-TERM", $"{Id}"]);
        if (!_process.WaitForExit(TimeSpan.FromSeconds(20))) _process.Kill();
        _process.Dispose();
    }
}
