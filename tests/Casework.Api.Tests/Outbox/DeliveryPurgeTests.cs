using Casework.Delivery.Outbox;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Casework.Api.Tests.Outbox;

public sealed class DeliveryPurgeTests(OutDesk desk) : IClassFixture<OutDesk>
{
    private readonly string _path = "/hooks/" + Guid.NewGuid().ToString("N");

    [Fact]
    public async Task what_was_sent_goes_after_three_months_and_what_nobody_has_settled_stays()
    {
        desk.Others.Answers = asked => asked == _path ? 410 : 200;
        (await desk.Coordinator().Post("/webhooks", new { url = desk.Others.Address + _path, eventTypes = new[] { "note-added" }, secret = "een geheim van minstens vierentwintig tekens" })).ShouldBe(201);
        var taken = await desk.Reachable("purge@example.org");
        await desk.FirstLine().Do(taken, "notes", new { text = "Gebeld" }, 201);
        var paper = await desk.FirstLine().TakeIn();
        await desk.FirstLine().Do(paper, "reach", new { channel = "paper", address = new { street = "Domplein", number = "1", postcode = "3512 JC", place = "Utrecht" } });
        await desk.Quiet();
        (await Statuses(taken)).ShouldBe(["dead", "sent"], ignoreOrder: true);
        (await Statuses(paper)).ShouldContain("pending");

        desk.Clock.Advance(TimeSpan.FromDays(89));
        await Purge();
        (await Statuses(taken)).ShouldBe(["dead", "sent"], ignoreOrder: true);
        desk.Clock.Advance(TimeSpan.FromDays(2));
        await Purge();
        (await Statuses(taken)).ShouldBe(["dead"]);
        (await Statuses(paper)).ShouldContain("pending", "a letter that nobody printed");
        desk.Others.Answers = _ => 200;
    }

    private Task Purge() => desk.Host.Services.GetServices<IHostedService>().OfType<DeliveryPurge>().Single().Purge(TestContext.Current.CancellationToken);

    /// <summary>Of what goes to the citizen and to the one webhook of this test: those of other tests may listen too.</summary>
    private async Task<List<string>> Statuses(TakenIn taken)
    {
        await using var connection = desk.Store.Storage.Database.CreateConnection();
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var look = new Npgsql.NpgsqlCommand(
            $"""
            select status from {desk.Schema}.delivery where case_id = '{taken.CaseId}'
                and recipient in ('citizen', (select id::text from {desk.Schema}.webhook where url like '%{_path}'))
            """, connection);
        await using var row = await look.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        List<string> found = [];
        while (await row.ReadAsync(TestContext.Current.CancellationToken)) found.Add(row.GetString(0));
        return found;
    }
}
