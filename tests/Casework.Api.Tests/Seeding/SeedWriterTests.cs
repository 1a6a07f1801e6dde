using System.Text.Json;
using Casework.Api.Seeding;
using Casework.Application.Commands;
using Casework.Projections.Cases;
using Casework.Projections.Inbox;
using Casework.Projections.Search;
using Casework.Projections.Vault;
using Marten;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Wolverine;
using Wolverine.Runtime;
using Wolverine.Runtime.Serialization;

namespace Casework.Api.Tests.Seeding;

public sealed class SeedWriterTests(TestDesk desk)
{
    [Fact]
    public async Task what_is_copied_in_is_what_the_projections_would_have_made_and_a_real_act_goes_on_from_there()
    {
        var cases = await Seed(20);
        await using var session = desk.Store.LightweightSession();
        foreach (var record in cases)
            JsonSerializer.Serialize(await session.Events.AggregateStreamAsync<CaseRecord>(record.Id, token: TestContext.Current.CancellationToken)).ShouldBe(JsonSerializer.Serialize(record));
        cases.Count(record => record.State.IsClosed).ShouldBe(16);
        (await session.LoadManyAsync<InboxItem>(cases.Select(record => record.Id))).Count.ShouldBe(20);
        (await session.LoadManyAsync<SearchEntry>(cases.Select(record => record.Id))).ShouldAllBe(entry => entry.CitizenHash != null && entry.Name.Length > 0);

        var open = cases.First(record => !record.State.IsClosed && record.State.CaseManager.Organisation is null);
        var official = desk.FirstLine(open.State.CaseManager.OfficialId, open.State.Desk);
        (await official.Post($"/cases/{open.Id}/questions/{open.State.Questions[0].Id}/answer", new { text = "Klaar." })).ShouldBe(204);
        (await official.Post($"/cases/{open.Id}/closure", new { })).ShouldBe(204);
        (await official.Get($"/cases/{open.Id}")).ShouldBe(200).Json["questions"]![0]!["text"]!.GetValue<string>().ShouldNotBeNullOrEmpty();
    }

    [Fact]
    public async Task a_citizen_who_has_an_open_made_up_case_has_one_case()
    {
        var open = (await Seed(10)).First(record => !record.State.IsClosed);
        await using var session = desk.Store.QuerySession();
        var keys = desk.Host.Services.GetRequiredService<KeyRing>();
        await keys.Fetch(session, [open.Id], TestContext.Current.CancellationToken);
        var joined = await desk.FirstLine().Post("/cases", new
        {
            citizen = new { kind = "person", bsn = keys.Open(open.State.Citizen.Bsn) },
            channel = "counter",
            questions = (object[])[new { text = "Nog iets" }],
        });
        joined.ShouldBe(200);
        joined.String("caseId").ShouldBe(open.Id.ToString());
    }

    [Fact]
    public async Task the_wake_up_of_an_open_case_lies_as_one_of_a_real_case_does()
    {
        var made = (await Seed(10)).First(record => !record.State.IsClosed).Id;
        var real = Guid.Parse((await desk.FirstLine().TakeIn()).CaseId);
        var (seeded, stored) = (await WakeUpOf(made), await WakeUpOf(real));
        (seeded.MessageType, seeded.ContentType, seeded.Destination).ShouldBe((stored.MessageType, stored.ContentType, stored.Destination));
        Message(stored).CaseId.ShouldBe(real);
        Message(seeded).ShouldBe(new LookAtCase(made, seeded.ScheduledTime!.Value));
    }

    private LookAtCase Message(Envelope envelope) =>
        (LookAtCase)desk.Host.Services.GetRequiredService<IWolverineRuntime>().Options.DefaultSerializer.ReadFromData(typeof(LookAtCase), envelope);

    private async Task<Envelope> WakeUpOf(Guid caseId)
    {
        await using var connection = new NpgsqlConnection(Environment.GetEnvironmentVariable("ConnectionStrings__casework"));
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = new NpgsqlCommand(
            $"select body from {desk.Schema}_messages.wolverine_incoming_envelopes where status = 'Scheduled' and owner_id = 0 and position(convert_to('{caseId}', 'UTF8') in body) > 0", connection);
        return EnvelopeSerializer.Deserialize((byte[])(await command.ExecuteScalarAsync(TestContext.Current.CancellationToken))!);
    }

    private async Task<IReadOnlyList<CaseRecord>> Seed(int count)
    {
        await using var session = desk.Store.QuerySession();
        var before = await session.Query<CaseRecord>().Select(record => record.Id).ToListAsync();
        await foreach (var written in ActivatorUtilities.CreateInstance<SeedWriter>(desk.Host.Services).Write(count, TestContext.Current.CancellationToken))
            written.Events.ShouldBeGreaterThan(count * 6);
        return [.. (await session.Query<CaseRecord>().ToListAsync()).Where(record => !before.Contains(record.Id) && record.State.CaseManager.OfficialId is { } id && (id.StartsWith("official-") || id.StartsWith("specialist-")))];
    }
}
