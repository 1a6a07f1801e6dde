using System.Diagnostics;

namespace Casework.Bench;

/// <summary>Lets N clients do the same thing for some seconds, each on its own thread and connection.</summary>
internal static class Load
{
    /// <param name="act">One round of one client; false when there is nothing left to do.</param>
    public static IReadOnlyList<Measured> Run(Uri server, int clients, TimeSpan length, Func<Client, bool> act, Watched watched)
    {
        Client[] all = [.. Enumerable.Range(0, clients).Select(_ => new Client(server))];
        foreach (var client in all) act(client);
        foreach (var client in all) client.Taken.Clear();
        var before = watched.Now();
        var began = Stopwatch.GetTimestamp();
        Thread[] threads = [.. all.Select(client => new Thread(() => Repeat(client, began, length, act)))];
        foreach (var thread in threads) thread.Start();
        foreach (var thread in threads) thread.Join();
        var seconds = Stopwatch.GetElapsedTime(began).TotalSeconds;
        var used = watched.Since(before);
        string[] failures = [.. all.SelectMany(client => client.Failures)];
        var requests = all.Sum(client => client.Taken.Values.Sum(taken => taken.Count));
        Measured[] measured = [.. all.SelectMany(client => client.Taken.Keys).Distinct().Select(name => Measured.Of(
            name, clients, seconds, [.. all.SelectMany(client => client.Taken.GetValueOrDefault(name) ?? [])], failures, used, requests))];
        foreach (var client in all) client.Dispose();
        return measured.Length > 0 ? measured : throw new InvalidOperationException("Nothing succeeded: " + failures.FirstOrDefault());
    }

    private static void Repeat(Client client, long began, TimeSpan length, Func<Client, bool> act)
    {
        while (Stopwatch.GetElapsedTime(began) < length && act(client))
        {
        }
    }
}
