using System.Text.Json;
using Casework.Api.Seeding;
using Casework.Projections.Cases;
using Casework.Projections.Inbox;
using Casework.Projections.Search;
using Marten;
using Microsoft.Extensions.DependencyInjection;

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
        var seeded = await Seed(10);
        await using var session = desk.Store.QuerySession();
        var open = seeded.Where(record => !record.State.IsClosed).Select(record => record.Id).ToArray();
        (await session.Query<Casework.Api.Store.OpenCaseOf>().CountAsync(row => row.CaseId.IsOneOf(open), TestContext.Current.CancellationToken)).ShouldBe(2);
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
