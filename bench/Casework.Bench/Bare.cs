namespace Casework.Bench;

/// <summary>Ceiling (b): Kestrel that answers a constant, as a process of its own.</summary>
internal static class Bare
{
    private static readonly byte[] Constant = [.. Enumerable.Repeat((byte)'x', 100)];

    public static async Task Serve(string url)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(url);
        await using var app = builder.Build();
        app.Run(async http =>
        {
            http.Response.ContentLength = Constant.Length;
            await http.Response.Body.WriteAsync(Constant);
        });
        await app.StartAsync();
        Console.WriteLine("ready");
        await Console.In.ReadLineAsync();
    }

    public static IReadOnlyList<Measured> Measure(Options options)
    {
        var url = new Uri($"http://127.0.0.1:{Random.Shared.Next(31000, 32000)}");
        using var process = System.Diagnostics.Process.Start(new System.Diagnostics.ProcessStartInfo(Environment.ProcessPath!, [typeof(Bare).Assembly.Location, "--bare", url.ToString()])
        { RedirectStandardInput = true, RedirectStandardOutput = true })!;
        process.StandardOutput.ReadLine();
        var request = Client.Request("GET", "/", null);
        Measured[] all = [.. options.Clients.SelectMany(clients => Load.Run(url, clients, options.Length, client =>
        {
            client.Do("bare Kestrel (b)", request);
            return true;
        }, new(process.Id, 0, () => null)))];
        process.StandardInput.Close();
        process.WaitForExit();
        return all;
    }
}
