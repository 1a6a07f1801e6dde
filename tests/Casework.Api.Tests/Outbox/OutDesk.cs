using System.Diagnostics;
using Casework.Delivery.Outbox;
using Npgsql;

namespace Casework.Api.Tests.Outbox;

/// <summary>A desk with a mail server, a gateway and subscribers around it, and a clock of its own that tests move to the next attempt.</summary>
public sealed class OutDesk : TestDesk
{
    public OutDesk()
    {
        Clock = new(new(2031, 11, 24, 9, 0, 0, TimeSpan.Zero));
        Settings["Mail:Smtp:Host"] = "127.0.0.1";
        Settings["Mail:Smtp:Port"] = Mail.Port.ToString();
        Settings["Mail:Smtp:From"] = "loket@casework.example";
        Settings["Sms:Gateway:Url"] = Others.Address + "/sms";
        Settings["Sms:Gateway:Token"] = "sms-token";
        Settings["MessageBox:Gateway:Url"] = Others.Address + "/message-box";
        Settings["Public:Address"] = "https://casework.example";
    }

    public MailSink Mail { get; } = new();

    public Receiver Others { get; } = new();

    public Person CoordinatorOf(string organisation) => SignIn($"coordinator-{organisation}", "coordinator", organisation: organisation);

    public async Task<TakenIn> Reachable(string email) => TakenIn.Of(await FirstLine().Post("/cases", new
    {
        citizen = new { kind = "person", name = "Mevrouw De Vries", bsn = Scenarios.NewBsn() },
        channel = "counter",
        reach = new { channel = "email", email },
        questions = new[] { new { text = "Waarom is mijn AOW gestopt?", service = "aow-pension" } },
    }));

    /// <summary>Waits, as long as a busy machine needs, until something is so.</summary>
    public static async Task Until(Func<bool> isSo, string what, TimeSpan? patience = null)
    {
        for (var waited = Stopwatch.StartNew(); waited.Elapsed < (patience ?? TimeSpan.FromSeconds(60)); await Task.Delay(50, TestContext.Current.CancellationToken))
            if (isSo()) return;
        Assert.Fail($"In vain: {what}");
    }

    /// <summary>Until all events were looked at and nothing is due by the clock of the desk.</summary>
    public async Task Quiet()
    {
        var tables = new OutboxTables(Schema);
        await using var connection = Store.Storage.Database.CreateConnection();
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        for (var waited = Stopwatch.StartNew(); waited.Elapsed < TimeSpan.FromSeconds(60); await Task.Delay(50, TestContext.Current.CancellationToken))
        {
            await using var look = new NpgsqlCommand(
                $"""
                select (select position from {tables.Head}) >= (select max(seq_id) from {Schema}.mt_events)
                    and not exists (select from {tables.Deliveries} where status = 'pending' and channel <> 'paper' and (next_at <= $1 or claimed_until is not null))
                """, connection)
            { Parameters = { new() { Value = Clock.GetUtcNow() } } };
            if ((bool)(await look.ExecuteScalarAsync(TestContext.Current.CancellationToken))!) return;
        }

        Assert.Fail("What goes out never came to rest.");
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await Mail.DisposeAsync();
        await Others.DisposeAsync();
    }
}
