using Casework.Proof.Notes;
using Casework.Proof.Tree;

namespace Casework.Api.Tests.Proof;

/// <summary>What only a checkpoint that left the system can show, and how keys change.</summary>
public sealed class CheckpointTests : IAsyncLifetime
{
    private readonly ProofDesk _desk = new();

    public async ValueTask InitializeAsync()
    {
        await _desk.InitializeAsync();
        await _desk.TakeInAndHandOff();
        await _desk.Sealed();
        await _desk.Save();
        await _desk.TakeInAndHandOff();
        await _desk.Sealed();
    }

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return _desk.DisposeAsync();
    }

    [Fact]
    public async Task a_return_to_an_older_backup_shows_and_so_does_a_fork_after_it()
    {
        (await _desk.Verify()).Exit.ShouldBe(0);
        await _desk.PutBack();
        var (exit, text) = await _desk.Verify();
        (exit, text).ShouldBe((1, text));
        text.ShouldContain("an older copy was put back");

        await using (var restarted = new ProofDesk().Over(_desk))
        {
            await restarted.InitializeAsync();
            restarted.Logs.Lines.ShouldContain(line => line.Contains("not sealed any further"));
        }

        // A node that runs goes on with a log that was put back beneath it only where it knows of no checkpoint.
        await _desk.FirstLine().TakeIn();
        await _desk.Says("not sealed any further");
        string[] kept = [.. Directory.EnumerateFiles(_desk.Checkpoints, "*.checkpoint")];
        foreach (var file in kept) File.Move(file, file + ".kept");
        for (var i = 0; i < 3; i++) await _desk.FirstLine().TakeIn();
        await _desk.Sealed();
        foreach (var file in kept) File.Move(file + ".kept", file, overwrite: true);
        (exit, text) = await _desk.Verify();
        (exit, text).ShouldBe((1, text));
        text.ShouldContain("are not those of the checkpoint that was kept");
    }

    [Fact]
    public async Task a_new_key_takes_over_and_the_old_one_no_longer_signs()
    {
        await _desk.Host.StopAsync(TestContext.Current.CancellationToken);
        await using var rotated = new ProofDesk().Over(_desk).SigningWith(9);
        await rotated.InitializeAsync();
        await rotated.FirstLine().TakeIn();
        await rotated.Sealed();
        var (exit, text) = await rotated.Verify();
        (exit, text).ShouldBe((0, text));

        // Whatever is sealed in between puts a checkpoint of its own over the forged one.
        await Waiting.Until(async () =>
        {
            var note = SignedNote.Parse(await rotated.Ask<string>("select checkpoint from {0}.event_log_head"));
            var forged = Checkpoint.Parse(note.Text).Sign(new SigningKey(_desk.SigningKey)).ToString();
            await rotated.Sql($"update {{0}}.event_log_head set checkpoint = '{forged}'");
            (exit, text) = await rotated.Verify();
            return exit == 1;
        }, "a forged checkpoint to be found");
        text.ShouldContain("no signature of a key that was in use");
    }

    [Fact]
    public async Task a_log_that_lost_its_proof_is_not_sealed_anew()
    {
        await _desk.Sql("delete from {0}.event_log_head", "delete from {0}.event_log_leaf", "delete from {0}.event_log_tile");
        await using var restarted = new ProofDesk().Over(_desk);
        await restarted.InitializeAsync();
        restarted.Logs.Lines.ShouldContain(line => line.Contains("not sealed any further"));
        (await restarted.Verify()).Exit.ShouldBe(1);
    }

    [Fact]
    public async Task without_key_or_checkpoint_nothing_can_be_said()
    {
        (await _desk.Verify("--key", "/nowhere")).Exit.ShouldBe(2);
        (await _desk.Verify("--no-such-option")).Exit.ShouldBe(2);
        Directory.Delete(_desk.Checkpoints, recursive: true);
        (await _desk.Verify()).Exit.ShouldBe(2);
    }

    [Fact]
    public async Task a_forged_row_with_hash_and_root_but_without_the_key_shows()
    {
        var note = SignedNote.Parse(await _desk.Ask<string>("select checkpoint from {0}.event_log_head"));
        var forged = (Checkpoint.Parse(note.Text) with { Root = Hash.Empty }).Sign(new SigningKey(new byte[32])).ToString();
        await _desk.Sql($"update {{0}}.event_log_head set checkpoint = '{forged}'");
        (await _desk.Verify()).Exit.ShouldBe(1);
    }

    [Fact]
    public async Task a_row_slipped_in_at_the_end_shows()
    {
        await _desk.Sql("insert into {0}.mt_events select seq_id + 1, gen_random_uuid(), stream_id, version + 1, data, bdata, type, timestamp, tenant_id, mt_dotnet_type, correlation_id, causation_id, headers, user_name, is_archived from {0}.mt_events order by seq_id desc limit 1");
        var (exit, text) = await _desk.Verify();
        (exit, text).ShouldBe((1, text));
    }
}
