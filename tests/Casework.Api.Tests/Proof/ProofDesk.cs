using Casework.Application.Store;
using Casework.Verify;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Casework.Api.Tests.Proof;

/// <summary>A desk with some cases, whose database a test may alter behind the system's back and put back as it was.</summary>
public class ProofDesk : TestDesk, IAsyncLifetime
{
    /// <summary>What is saved and put back, those that others refer to first.</summary>
    protected virtual string[] Tables => ["mt_streams", "mt_events", "event_log_head", "event_log_leaf", "event_log_tile"];

    /// <summary>Also when the system has stopped.</summary>
    private string Owner => field ??= Host.Services.GetRequiredService<StoreSettings>().OwnerConnection;

    /// <summary>A second system over what another one stored.</summary>
    public ProofDesk Over(ProofDesk other)
    {
        (Schema, SigningKey, OwnsCheckpoints) = (other.Schema, other.SigningKey, false);
        return this;
    }

    public ProofDesk SigningWith(byte key)
    {
        SigningKey = [.. Enumerable.Repeat(key, 32)];
        return this;
    }

    /// <summary>Runs statements as the owner; {0} is the schema.</summary>
    public async Task Sql(params string[] statements)
    {
        await using var source = NpgsqlDataSource.Create(Owner);
        foreach (var statement in statements)
        {
            await using var command = source.CreateCommand(string.Format(statement, Schema));
            await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        }
    }

    public async Task<T> Ask<T>(string question)
    {
        await using var source = NpgsqlDataSource.Create(Owner);
        await using var command = source.CreateCommand(string.Format(question, Schema));
        return (T)(await command.ExecuteScalarAsync(TestContext.Current.CancellationToken))!;
    }

    /// <summary>Waits until every event is in the log, and the newest checkpoint has left the system.</summary>
    public Task Sealed() => Waiting.Until(
        async () => await Left("event_log", "mt_events") && await Left("read_log", "read_log_place"), "the log keeps up");

    /// <summary>Waits until the system logs this.</summary>
    public Task Says(string text) => Waiting.Until(() => Logs.Lines.Any(line => line.Contains(text)), $"the log says {text}");

    private async Task<bool> Left(string log, string source)
    {
        var size = await Ask<long>($"select size from {{0}}.{log}_head");
        if (size != await Ask<long>($"select (select count(*) from {{0}}.{source}) + (select count(*) from {{0}}.{log}_epoch)")) return false;
        var origin = (await Ask<string>($"select origin from {{0}}.{log}_head")).Replace('/', '-');
        return size == 0 || File.Exists(Path.Combine(Checkpoints, $"{origin}-{size:000000000000}.checkpoint"));
    }

    /// <summary>What the program says, and the code it ends with.</summary>
    public async Task<(int Exit, string Text)> Verify(params string[] options)
    {
        await using var output = new StringWriter();
        var exit = await new VerifyCommand(Checkpoints, _ => Host.Server.CreateClient(), output).Run(["http://localhost/", .. options]);
        return (exit, output.ToString().Trim());
    }

    /// <summary>Two cases, sealed, and a copy to put back.</summary>
    public async Task Ready()
    {
        if (await Ask<bool>("select exists (select from {0}.mt_events where type = 'case-opened')")) return;
        var taken = await this.TakeInAndHandOff();
        await this.TakeInAndHandOff();
        (await this.FirstLine().Get(taken.Path)).ShouldBe(200);
        // Whoever comes later enters the directory, and their event would not be in the copy.
        (await Auditor.Get("/audit/log/stray-rows")).ShouldBe(200);
        await Verify();
        await Sealed();
        await Save();
    }

    /// <summary>What the program says of an export, after the code it ends with.</summary>
    public async Task<string> VerifyExport(string query = "")
    {
        var file = Path.Combine(Checkpoints, $"{Guid.CreateVersion7(TimeProvider.System.GetUtcNow())}.zip");
        await File.WriteAllBytesAsync(file, (await Auditor.Get("/audit/export?format=bundle" + query)).ShouldBe(200).Bytes, TestContext.Current.CancellationToken);
        await using var output = new StringWriter();
        var exit = await new VerifyCommand(Checkpoints, _ => throw new InvalidOperationException(), output).Run([file]);
        return $"{exit} {output}";
    }

    /// <summary>A copy of events and log, such as a backup holds.</summary>
    public Task Save() => Sql([.. Tables.SelectMany(table => (string[])[$"drop table if exists {{0}}.saved_{table}", $"create table {{0}}.saved_{table} as select * from {{0}}.{table}"])]);

    /// <summary>As a restore does, also where what is archived now was not.</summary>
    public Task PutBack() => Sql(
        ["alter table {0}.mt_streams_archived disable trigger stays_archived", .. Tables.Reverse().Select(table => $"delete from {{0}}.{table}"),
            .. Tables.Select(table => $"insert into {{0}}.{table} select * from {{0}}.saved_{table}"), "alter table {0}.mt_streams_archived enable trigger stays_archived"]);
}
