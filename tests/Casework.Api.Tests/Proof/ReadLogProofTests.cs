using Casework.Application.Reading;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace Casework.Api.Tests.Proof;

/// <summary>Who read what cannot be altered unseen either, and goes when its own retention ends.</summary>
public sealed class ReadLogProofTests : IAsyncLifetime
{
    private readonly ProofDesk _desk = new();

    public async ValueTask InitializeAsync()
    {
        await _desk.InitializeAsync();
        var taken = await _desk.TakeInAndHandOff();
        for (var i = 0; i < 3; i++) (await _desk.FirstLine().Get(taken.Path)).ShouldBe(200);
        await _desk.Sealed();
    }

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return _desk.DisposeAsync();
    }

    [Fact]
    public async Task a_changed_or_removed_or_added_reading_shows()
    {
        (await _desk.Verify()).Exit.ShouldBe(0);
        await Shows("update {0}.mt_doc_readentry set data = jsonb_set(data, '{{readerId}}', '\"nobody\"') where id = (select id from {0}.read_log_place where position = 2)", "position 2 ");
        await Shows("delete from {0}.mt_doc_readentry where id = (select id from {0}.read_log_place where position = 2)", "position 2 ");
        await Shows("delete from {0}.read_log_place where position = 2", "position 2 ");
        await Shows("insert into {0}.mt_doc_readentry (id, data) select overlay(id::text placing 'ff' from 35)::uuid, data from {0}.mt_doc_readentry order by id desc limit 1", "slipped in");
    }

    [Fact]
    public async Task a_reading_whose_retention_has_ended_leaves_its_hash()
    {
        _desk.Clock.Advance(TimeSpan.FromDays(366 * 5 + 31));
        var purge = new ReadLogPurge(
            _desk.Store, _desk.Host.Services.GetRequiredService<ReadLogSettings>(), _desk.Clock, NullLogger<ReadLogPurge>.Instance);
        await purge.Purge(TestContext.Current.CancellationToken);
        (await _desk.Ask<long>("select count(*) from {0}.mt_doc_readentry")).ShouldBe(0);
        var (exit, text) = await _desk.Verify();
        (exit, text).ShouldBe((0, text));
    }

    private async Task Shows(string statement, string expected)
    {
        await _desk.Sql("create table {0}.saved_places as table {0}.read_log_place", "create table {0}.saved_readings as table {0}.mt_doc_readentry", statement);
        var (exit, text) = await _desk.Verify();
        (exit, text).ShouldBe((1, text));
        text.ShouldContain(expected);
        await _desk.Sql(
            "delete from {0}.mt_doc_readentry", "insert into {0}.mt_doc_readentry table {0}.saved_readings", "drop table {0}.saved_readings",
            "delete from {0}.read_log_place", "insert into {0}.read_log_place table {0}.saved_places", "drop table {0}.saved_places");
    }
}
