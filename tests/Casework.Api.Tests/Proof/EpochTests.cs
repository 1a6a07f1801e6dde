using System.Text.RegularExpressions;
using Casework.Sealing.Logs;
using Microsoft.Extensions.DependencyInjection;

namespace Casework.Api.Tests.Proof;

/// <summary>An older backup is put back: nothing is sealed until an operator says so, and from then on everything is, with what is gone told for good.</summary>
public sealed class EpochTests : IAsyncLifetime
{
    private readonly EpochDesk _before = new();
    private readonly EpochDesk _after = new();
    private string _keptKey = "", _keptCheckpoint = "";

    public async ValueTask InitializeAsync()
    {
        await _before.InitializeAsync();
        await _before.TakeInAndRead();
        await _before.Save();
        await _before.TakeInAndRead();
        (_keptKey, _keptCheckpoint) = (Newest("*.keys"), Newest("*.checkpoint"));
        await _before.Host.StopAsync(TestContext.Current.CancellationToken);
        await _before.Sql([.. EpochDesk.Lost.Select(table => $"create table {{0}}.lost_{table} as table {{0}}.{table}")]);
        await _before.PutBack();
        _after.Over(_before);
        await _after.InitializeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await _after.DisposeAsync();
        await _before.DisposeAsync();
    }

    [Fact]
    public async Task until_it_is_acknowledged_nothing_is_sealed_and_everybody_can_see_it()
    {
        await _after.FirstLine().TakeIn();
        (await _after.Nobody.Get("~/health/ready")).ShouldBeProblem(503, "restore-not-acknowledged");
        using var http = _after.Host.Server.CreateClient();
        await Waiting.Until(
            async () => (await http.GetStringAsync("/metrics", TestContext.Current.CancellationToken)).Split('\n').Any(line => line.StartsWith("casework_sealing_stopped") && line.EndsWith(" 2")),
            "both logs to be told as stopped");
        _after.Logs.Lines.Count(line => line.Contains("acknowledge-restore")).ShouldBe(2);
        (await _after.Verify()).ShouldSatisfyAllConditions(said => said.Exit.ShouldBe(1), said => said.Text.ShouldContain("an older copy was put back"));
        (await _after.Ask<long>("select size from {0}.event_log_head")).ShouldBe(await _after.Ask<long>("select size from {0}.saved_event_log_head"));
    }

    [Fact]
    public async Task an_operator_acknowledges_it_and_the_log_goes_on_and_tells_it()
    {
        await _after.FirstLine().TakeIn();
        (await _after.RunCommand("acknowledge-restore", "--by", "Olga")).ShouldSatisfyAllConditions(said => said.ExitCode.ShouldBe(2), said => said.Errors.ShouldContain("--why: required"));
        var said = await _after.RunCommand("acknowledge-restore", "--by", "Olga", "--why", "The disk broke");
        (said.ExitCode, said.Errors).ShouldBe((0, said.Errors));
        said.Output.ShouldContain("/readings/");
        await _after.TakeInAndRead();
        (await _after.Nobody.Get("~/health/ready")).ShouldBe(200);

        var (exit, text) = await _after.Verify();
        (exit, text).ShouldBe((0, text));
        text.Split("Notice: an older copy was put back, acknowledged by Olga on ").Length.ShouldBe(3);
        text.ShouldContain(": The disk broke. ");
        // All but the entry of the epoch itself, which stands for no row; how many there are by then is not for this test.
        var entries = Regex.Match(text, @"Nothing was altered: (\d+) of (\d+) entries of ");
        (long.Parse(entries.Groups[2].Value) - long.Parse(entries.Groups[1].Value)).ShouldBe(1, text);
        text.ShouldMatch("had \\d+ entries, of which [1-9]\\d* are gone");
        (await _after.VerifyExport()).ShouldSatisfyAllConditions(export => export.ShouldStartWith("0 Notice: "), export => export.ShouldContain("Nothing was altered"));
        var epoch = (await _after.Auditor.Get("/audit/log/epochs")).ShouldBe(200).Json["items"]!.AsArray().ShouldHaveSingleItem()!;
        epoch["leaf"]!.GetValue<long>().ShouldBe(await _after.Ask<long>("select size from {0}.saved_event_log_head"));
        (await _after.FirstLine().Get("/audit/log/epochs")).ShouldBeProblem(403, "not-allowed");

        said = await _after.RunCommand("acknowledge-restore", "--by", "Olga", "--why", "Once more");
        (said.ExitCode, said.Errors.Trim()).ShouldBe((1, "No log is older than its checkpoints: there is nothing to acknowledge."));
    }

    [Fact]
    public async Task who_kept_a_key_and_a_checkpoint_of_before_is_told_too()
    {
        await Acknowledge();
        var (exit, text) = await _after.Verify("--key", _keptKey, "--checkpoint", _keptCheckpoint);
        (exit, text).ShouldBe((0, text));
        text.ShouldStartWith("Notice: ");
    }

    [Theory]
    [InlineData("update {0}.mt_events set user_name = 'x' where seq_id = (select min(seq_id) from {0}.mt_events)")]
    [InlineData("update {0}.mt_events set user_name = 'x' where seq_id = (select max(seq_id) from {0}.mt_events)")]
    [InlineData("update {0}.event_log_epoch set entry = convert_to(replace(convert_from(entry, 'utf8'), 'Olga', 'Otto'), 'utf8')")]
    [InlineData("update {0}.event_log_epoch set entry = convert_to(replace(convert_from(entry, 'utf8'), '\"size\":', '\"size\":9'), 'utf8')")]
    [InlineData("delete from {0}.event_log_epoch")]
    public async Task each_epoch_is_proven(string statement)
    {
        await Acknowledge();
        await _after.TakeInAndRead();
        await _after.Sql(statement);
        var (exit, text) = await _after.Verify();
        (exit, text).ShouldBe((1, text));
    }

    [Fact]
    public async Task the_copy_that_was_lost_is_not_gone_on_with_unseen_and_can_be_acknowledged_in_its_turn()
    {
        await Acknowledge();
        await _after.TakeInAndRead();
        await _after.Host.StopAsync(TestContext.Current.CancellationToken);
        await _after.Sql([.. EpochDesk.Lost.Select(table => $"drop table {{0}}.saved_{table}"), .. EpochDesk.Lost.Select(table => $"alter table {{0}}.lost_{table} rename to saved_{table}")]);
        await _after.PutBack();

        await using var found = new EpochDesk();
        found.Over(_before);
        await found.InitializeAsync();
        (await found.Verify()).ShouldSatisfyAllConditions(said => said.Exit.ShouldBe(1), said => said.Text.ShouldContain("The log went on as "));
        (await found.Nobody.Get("~/health/ready")).ShouldBeProblem(503, "restore-not-acknowledged");
        await Acknowledge(found);
        await found.TakeInAndRead();
        var (exit, text) = await found.Verify();
        (exit, text).ShouldBe((0, text));
        text.ShouldMatch("had (\\d+) entries, of which 0 are gone; .* had \\d+ entries, of which");
    }

    [Fact]
    public async Task an_altered_log_is_no_older_copy()
    {
        await _after.Sql("update {0}.event_log_tile set hashes = set_byte(hashes, 1, (get_byte(hashes, 1) + 1) % 256) where level = 0");
        var said = await _after.RunCommand("acknowledge-restore", "--by", "Olga", "--why", "The disk broke");
        said.ExitCode.ShouldBe(1);
        said.Errors.ShouldContain("That is no older copy");
        (await _after.Ask<long>("select count(*) from {0}.event_log_epoch")).ShouldBe(0);
        await _after.Says("Run ./casework verify.");
        (await _after.Nobody.Get("~/health/ready")).ShouldBeProblem(503, "log-not-sealed");
    }

    private Task Acknowledge() => Acknowledge(_after);

    private static async Task Acknowledge(EpochDesk desk)
    {
        var (restores, services) = (desk.Host.Services.GetRequiredService<Restores>(), desk.Host.Services);
        foreach (var log in (ISealed[])[services.GetRequiredService<SealedEvents>(), services.GetRequiredService<SealedReadings>()])
            (await restores.Acknowledge(log, "Olga", "The disk broke", desk.Clock.GetUtcNow(), TestContext.Current.CancellationToken)).Epoch.ShouldNotBeNull();
    }

    private string Newest(string pattern) => Directory.EnumerateFiles(_before.Checkpoints, pattern).Where(file => !file.Contains("readings")).Order(StringComparer.Ordinal).Last();

    /// <summary>Its readings go with its events, as in a backup.</summary>
    private sealed class EpochDesk : ProofDesk
    {
        public static readonly string[] Lost =
        [
            "mt_streams", "mt_events", "event_log_head", "event_log_leaf", "event_log_tile", "event_log_epoch",
            "mt_doc_readentry", "read_log_place", "read_log_head", "read_log_leaf", "read_log_tile", "read_log_epoch",
        ];

        protected override string[] Tables => Lost;

        public async Task TakeInAndRead()
        {
            (await this.FirstLine().Get((await this.TakeInAndHandOff()).Path)).ShouldBe(200);
            await Sealed();
        }
    }
}
