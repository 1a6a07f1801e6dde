using Casework.Api.Tests.Outbox;
using Npgsql;

namespace Casework.Api.Tests.Crash;

/// <summary>Law 11 for what goes out: the process is killed between every two steps of sending, and the mails are counted at the mail server.</summary>
public sealed class SendingCrashTests
{
    /// <summary>Where the server may have a mail that the killed process could not write down: it comes once more, under the same Message-ID.</summary>
    private static readonly string[] Unavoidable = ["content", "sent"];

    /// <summary>A busy machine may be too slow for the first attempt of a process that has just started, and the second comes a minute later.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    [Fact, Trait("Category", "Crash")]
    public async Task nothing_is_lost_and_nothing_is_told_twice_wherever_the_process_dies()
    {
        await using var mail = new MailSink();
        await using var system = new RunningSystem { Settings = { ["Mail__Smtp__Host"] = "127.0.0.1", ["Mail__Smtp__Port"] = mail.Port.ToString(), ["Mail__Smtp__From"] = "loket@casework.example", ["Outbox__LeaseSeconds"] = "10" } };
        await system.Start();
        var gates = new Gates(system.Schema);
        await gates.Build();
        var taken = await Reachable(system);
        await OutDesk.Until(() => mail.Mails.Count == 1, "the receipt");
        List<(string Step, int Before)> killed = [];
        foreach (var step in Gates.All)
        {
            killed.Add((step, mail.Mails.Count));
            await using (var gate = await gates.Close(step))
            {
                await Write(system, taken, step);
                await gate.UntilSomebodyWaits();
                await system.Kill();
            }

            await system.Start();
            await UntilTold(mail, killed.Count + 1);
        }

        foreach (var step in (string[])["connect", "from", "content"])
        {
            killed.Add((step, mail.Mails.Count));
            var dead = new TaskCompletionSource();
            mail.Step = at =>
            {
                if (at != step || dead.Task.IsCompleted) return;
                system.KillNow();
                dead.TrySetResult();
            };
            await Write(system, taken, step);
            await dead.Task.WaitAsync(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken);
            await system.Kill();
            await system.Start();
            await UntilTold(mail, killed.Count + 1);
        }

        await UntilAllSent(system, killed.Count + 1);
        Count(mail, killed);
    }

    /// <summary>As many mails by their ids as there were acts; a second copy only where it cannot be avoided.</summary>
    private static void Count(MailSink mail, List<(string Step, int Before)> killed)
    {
        var copies = mail.Mails.Select(each => each.MessageId ?? "").CountBy(id => id).Select(each => each.Value).ToArray();
        copies.Length.ShouldBe(killed.Count + 1, "one mail for the receipt and for each message");
        copies.Count(times => times > 1).ShouldBeLessThanOrEqualTo(Unavoidable.Length);
        copies.Max().ShouldBeLessThanOrEqualTo(2);
        TestContext.Current.TestOutputHelper?.WriteLine($"{killed.Count} kills, {copies.Length} mails by id, {copies.Sum() - copies.Length} second copies");
        for (var i = 0; i < killed.Count; i++)
        {
            var after = i + 1 < killed.Count ? killed[i + 1].Before : mail.Mails.Count;
            if (!Unavoidable.Contains(killed[i].Step)) (after - killed[i].Before).ShouldBe(1, killed[i].Step);
        }
    }

    private static Task UntilTold(MailSink mail, int acts) => OutDesk.Until(() => mail.Mails.Select(each => each.MessageId).Distinct().Count() == acts, $"mail {acts}", Patience);

    private static async Task UntilAllSent(RunningSystem system, int acts)
    {
        await using var connection = new NpgsqlConnection(Environment.GetEnvironmentVariable("ConnectionStrings__casework"));
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        for (var tries = 0; tries < 600; tries++)
        {
            await using var look = new NpgsqlCommand($"select count(*) filter (where status = 'sent'), count(*) from {system.Schema}.delivery", connection);
            await using var row = await look.ExecuteReaderAsync(TestContext.Current.CancellationToken);
            await row.ReadAsync(TestContext.Current.CancellationToken);
            row.GetInt64(1).ShouldBe(acts);
            if (row.GetInt64(0) == acts) return;
            await Task.Delay(100, TestContext.Current.CancellationToken);
        }

        Assert.Fail("Not everything was marked as sent.");
    }

    private static async Task<TakenIn> Reachable(RunningSystem system) => TakenIn.Of(await system.Official().Post("/cases", new
    {
        citizen = new { kind = "person", bsn = Scenarios.NewBsn() },
        channel = "counter",
        reach = new { channel = "email", email = "mevrouw@example.org" },
        questions = new[] { new { text = "Wat nu?", service = "aow-pension" } },
    }));

    private static async Task Write(RunningSystem system, TakenIn taken, string text) => (await system.Official().Post($"{taken.Path}/messages", new { text })).ShouldBe(201);
}
