namespace Casework.Api.Tests.Proof;

/// <summary>What somebody with the owner's rights may do straight in the database, and that it shows.</summary>
public sealed class TamperTests(ProofDesk desk) : IClassFixture<ProofDesk>
{
    private const string Middle = "(select min(seq_id) + 3 from {0}.mt_events where type = 'case-opened')";
    private const string Other = "(select min(seq_id) + 5 from {0}.mt_events where type = 'case-opened')";

    [Theory]
    [InlineData("one byte of the content", "update {0}.mt_events set data = jsonb_set(data, '{{happenedAt}}', '\"2026-11-24T09:00:00.0000001+00:00\"') where seq_id = " + Middle)]
    [InlineData("the type", "update {0}.mt_events set type = 'never-heard-of' where seq_id = " + Middle)]
    [InlineData("a type that hides the row", "update {0}.mt_events set type = 'tombstone' where seq_id = " + Middle)]
    [InlineData("the author", "update {0}.mt_events set user_name = 'somebody-else' where seq_id = " + Middle)]
    [InlineData("the role in the headers", "update {0}.mt_events set headers = '{{\"role\": \"Coordinator\"}}' where seq_id = " + Middle)]
    [InlineData("the time", "update {0}.mt_events set timestamp = timestamp + interval '1 microsecond' where seq_id = " + Middle)]
    [InlineData("cause", "update {0}.mt_events set causation_id = 'AddNote' where seq_id = " + Middle)]
    [InlineData("correlation", "update {0}.mt_events set correlation_id = null where seq_id = " + Middle)]
    [InlineData("the event's id", "update {0}.mt_events set id = gen_random_uuid() where seq_id = " + Middle)]
    [InlineData("content that is no object", "update {0}.mt_events set data = '3.5' where seq_id = " + Middle)]
    [InlineData("a row in the middle deleted", "delete from {0}.mt_events where seq_id = " + Middle)]
    [InlineData("two rows swapped", "update {0}.mt_events a set data = b.data from {0}.mt_events b where a.seq_id in (" + Middle + ", " + Other + ") and b.seq_id in (" + Middle + ", " + Other + ") and a.seq_id <> b.seq_id")]
    public async Task a_changed_row_shows_with_its_position(string what, string statement)
    {
        await desk.Ready();
        var position = await desk.Ask<long>("select min(seq_id) + 3 from {0}.mt_events where type = 'case-opened'");
        var (exit, text) = await After(statement);
        exit.ShouldBe(1, what);
        text.ShouldContain($"position {position} ", Case.Sensitive, what);
    }

    [Theory]
    [InlineData("a stream removed", "delete from {0}.mt_streams where id = (select stream_id from {0}.mt_events order by seq_id limit 1)")]
    [InlineData("the tail cut", "delete from {0}.mt_events where seq_id > (select max(seq_id) - 2 from {0}.mt_events)")]
    [InlineData("the tail and its leaves cut", "with cut as (delete from {0}.mt_events where seq_id > (select max(seq_id) - 2 from {0}.mt_events) returning seq_id) delete from {0}.event_log_leaf where position in (select seq_id from cut)")]
    [InlineData("a row slipped in where the log has passed", "insert into {0}.mt_events select 0, gen_random_uuid(), stream_id, version + 1000, data, bdata, type, timestamp, tenant_id, mt_dotnet_type, correlation_id, causation_id, headers, user_name, is_archived from {0}.mt_events order by seq_id limit 1")]
    [InlineData("a leaf that stands for another row", "update {0}.event_log_leaf set position = -position where leaf = 3")]
    [InlineData("a leaf removed", "delete from {0}.event_log_leaf where leaf = 3")]
    [InlineData("a hash changed", "update {0}.event_log_tile set hashes = set_byte(hashes, 100, (get_byte(hashes, 100) + 1) % 256) where level = 0")]
    [InlineData("the size in the checkpoint", "update {0}.event_log_head set checkpoint = regexp_replace(checkpoint, '\\n\\d+\\n', E'\\n3\\n')")]
    [InlineData("no log any more", "delete from {0}.event_log_head")]
    public async Task what_is_gone_slipped_in_or_changed_in_the_proof_shows(string what, string statement)
    {
        await desk.Ready();
        var (exit, text) = await After(statement);
        exit.ShouldBe(1, what);
        text.ShouldStartWith("ALTERED.", Case.Sensitive, what);
    }

    [Fact]
    public async Task an_untouched_log_is_fine()
    {
        await desk.Ready();
        var (exit, text) = await desk.Verify();
        text.ShouldMatch(@"^Nothing was altered: ([1-9]\d*) of \1 entries of ");
        exit.ShouldBe(0);
    }

    private async Task<(int Exit, string Text)> After(string statement)
    {
        try
        {
            await desk.Sql(statement);
            return await desk.Verify();
        }
        finally
        {
            await desk.PutBack();
        }
    }
}
