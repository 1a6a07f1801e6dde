using Casework.Application.Store;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Casework.Api.Tests.Store;

public sealed class CaseNumbersTests(OwnDesk desk) : IClassFixture<OwnDesk>
{
    private static readonly DateTimeOffset Now = new(2026, 11, 30, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task whoever_asks_at_the_same_time_gets_a_number_of_their_own()
    {
        CaseNumbers[] nodes = [new(desk.Store), new(desk.Store)];
        var numbers = await Task.WhenAll(Enumerable.Range(0, 8 * CaseNumbers.Block).Select(i => Task.Run(() => Next(nodes[i % 2]))));
        numbers.Distinct().Count().ShouldBe(numbers.Length);
        numbers.ShouldAllBe(number => number.StartsWith("2026-"));
    }

    [Fact]
    public async Task what_could_not_be_fetched_is_asked_for_again()
    {
        var numbers = new CaseNumbers(desk.Store);
        await Rename("case_number", "case_number_away");
        await Should.ThrowAsync<PostgresException>(() => Next(numbers));
        await Rename("case_number_away", "case_number");
        (await Next(numbers)).ShouldStartWith("2026-");
    }

    private static Task<string> Next(CaseNumbers numbers) => numbers.Next(Now, TestContext.Current.CancellationToken);

    private async Task Rename(string name, string other)
    {
        var settings = desk.Host.Services.GetRequiredService<StoreSettings>();
        await using var source = NpgsqlDataSource.Create(settings.OwnerConnection);
        await using var command = source.CreateCommand($"alter sequence {settings.Schema}.{name} rename to {other}");
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }
}
