namespace Casework.Bench;

/// <summary>What the system tells of itself at /metrics.</summary>
internal sealed class Metrics(Uri server)
{
    private const string Name = "dotnet_gc_heap_total_allocated_bytes_total";

    /// <summary>Bytes allocated since the start, or null when the system does not tell.</summary>
    public long? Allocated()
    {
        using var connection = new Connection(server);
        var answer = connection.Send(Client.Request("GET", "/metrics", null));
        if (answer.Status != 200) return null;
        var line = System.Text.Encoding.UTF8.GetString(answer.Body).Split('\n').FirstOrDefault(line => line.StartsWith(Name, StringComparison.Ordinal));
        return line is null ? null : (long)double.Parse(line.Split(' ')[1], System.Globalization.CultureInfo.InvariantCulture);
    }
}
