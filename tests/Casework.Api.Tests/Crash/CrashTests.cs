using System.Collections.Concurrent;
using Npgsql;

namespace Casework.Api.Tests.Crash;

/// <summary>Law 11: nothing acknowledged is lost, nothing happens twice.</summary>
public sealed class CrashTests
{
    private const int Most = 400;

    [Fact, Trait("Category", "Crash")]
    public async Task what_was_acknowledged_before_a_crash_is_there_after_it_and_nothing_is_there_twice()
    {
        await using var system = new RunningSystem();
        await system.Start();
        var cases = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => system.Official().TakeIn()));
        ConcurrentDictionary<string, Answer?> sent = new();
        var working = cases.Select((taken, i) => Work(system, taken, i, sent)).ToArray();
        while (sent.Values.Count(answer => answer is not null) < 40) await Task.Delay(5, TestContext.Current.CancellationToken);
        await system.Kill();
        await Task.WhenAll(working);
        sent.Values.ShouldContain(answer => answer == null, "the crash came after the work was done");

        await system.Start();
        foreach (var (key, before) in sent)
        {
            var taken = cases[int.Parse(key.Split('-')[0])];
            var after = await Contact(system, taken, key);
            if (before is not null) (after.Status, after.Text, after.ETag).ShouldBe((before.Status, before.Text, before.ETag), key);
            else after.ShouldBe(201);
        }

        (await Count(system, "contact-recorded")).ShouldBe(sent.Count);
    }

    [Fact, Trait("Category", "Crash")]
    public async Task a_start_writes_no_waiting_message_anew()
    {
        await using var system = new RunningSystem();
        await system.Start();
        await system.Official().TakeIn();
        var (waiting, before) = await Waiting(system);
        waiting.ShouldBeGreaterThan(0);
        await system.Kill();
        await system.Start();
        (await Waiting(system)).ShouldBe((waiting, before));
    }

    /// <summary>How many wake-ups wait, and the transactions that wrote them.</summary>
    private static async Task<(long, string)> Waiting(RunningSystem system)
    {
        await using var connection = new NpgsqlConnection(Environment.GetEnvironmentVariable("ConnectionStrings__casework"));
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var count = new NpgsqlCommand($"select count(*), string_agg(xmin || ':' || xmax, ' ' order by id) from {system.Schema}_messages.wolverine_incoming_envelopes where status = 'Scheduled'", connection);
        await using var reader = await count.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        await reader.ReadAsync(TestContext.Current.CancellationToken);
        return (reader.GetInt64(0), reader.GetString(1));
    }

    private static async Task Work(RunningSystem system, TakenIn taken, int number, ConcurrentDictionary<string, Answer?> sent)
    {
        for (var i = 0; i < Most; i++)
        {
            var key = $"{number}-{i}";
            sent[key] = null;
            try
            {
                sent[key] = (await Contact(system, taken, key)).ShouldBe(201);
            }
            catch (HttpRequestException)
            {
                return;
            }
        }
    }

    private static Task<Answer> Contact(RunningSystem system, TakenIn taken, string key) => system.Official()
        .Post($"{taken.Path}/contacts", new { channel = "phone", direction = "in", summary = "Belde " + key }, ("Idempotency-Key", key));

    private static async Task<long> Count(RunningSystem system, string happened)
    {
        await using var connection = new NpgsqlConnection(Environment.GetEnvironmentVariable("ConnectionStrings__casework"));
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var count = new NpgsqlCommand($"select count(*) from {system.Schema}.mt_events where type = '{happened}'", connection);
        return (long)(await count.ExecuteScalarAsync(TestContext.Current.CancellationToken))!;
    }
}
