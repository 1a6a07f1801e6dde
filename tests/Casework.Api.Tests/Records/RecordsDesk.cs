using System.Diagnostics;
using System.Text;
using Casework.Api.Tests.Proof;
using Casework.Application.Store;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Casework.Api.Tests.Records;

/// <summary>A desk of which a test moves the clock by years, and looks into everything that the database holds.</summary>
public sealed class RecordsDesk : ProofDesk
{
    /// <summary>Words that no other case holds, so that finding one says whose it is.</summary>
    public static string NameOf(string bsn) => "Vuurvlinder" + Letters(bsn);

    public static string SecretOf(string bsn) => "zeepaardje" + Letters(bsn);

    private static string Letters(string bsn) => new([.. bsn.Select(digit => (char)(digit - '0' + 'a'))]);

    /// <summary>A closed case in which every kind of writing holds something personal.</summary>
    public async Task<TakenIn> ClosedCaseOf(string bsn)
    {
        var taken = await OpenCaseOf(bsn);
        await FirstLine().AnswerAll(taken);
        await FirstLine().Close(taken);
        return taken;
    }

    public async Task<TakenIn> OpenCaseOf(string bsn)
    {
        var taken = TakenIn.Of(await FirstLine().Post("/cases", new
        {
            citizen = new { kind = "person", name = NameOf(bsn), bsn },
            representative = $"De zoon van {NameOf(bsn)}",
            channel = "counter",
            questions = new[] { new { text = $"Mijn {SecretOf(bsn)} is weg, wat nu?", service = "aow-pension" } },
            supportNeed = new { level = "guidance", reason = $"Verdriet om {SecretOf(bsn)}" },
        }, ("Idempotency-Key", bsn)));
        await FirstLine().Do(taken, "notes", new { text = $"Notitie over {SecretOf(bsn)}" }, 201);
        await FirstLine().Do(taken, "messages", new { text = $"Bericht over {SecretOf(bsn)}" }, 201);
        await FirstLine().Do(taken, "contacts", new { channel = "phone", direction = "out", summary = $"Gebeld over {SecretOf(bsn)}" }, 201);
        await FirstLine().Do(taken, "promises", new { text = $"Bloemen voor {SecretOf(bsn)}", by = $"{Clock.GetUtcNow().AddDays(30):yyyy-MM-dd}" }, 201);
        (await FirstLine().Upload($"{taken.Path}/documents", Files.Text, $"brief over {SecretOf(bsn)}.txt")).ShouldBe(201);
        (await Citizen(bsn).Post($"/track/{taken.CaseNumber}/messages", new { text = $"Bedankt, {SecretOf(bsn)} is terug" })).ShouldBe(201);
        return taken;
    }

    public void LetYearsPass(int years) => Clock.Advance(Clock.GetUtcNow().AddYears(years).AddDays(2) - Clock.GetUtcNow());

    /// <summary>Everything in all schemas of this system, as a dump of the whole database holds it.</summary>
    public async Task<string> Dump()
    {
        var settings = new NpgsqlConnectionStringBuilder(Host.Services.GetRequiredService<StoreSettings>().OwnerConnection);
        var program = new[] { "/usr/bin/pg_dump", "/usr/local/bin/pg_dump" }.Concat(Directory.Exists("/usr/lib/postgresql")
            ? Directory.EnumerateDirectories("/usr/lib/postgresql").Select(version => version + "/bin/pg_dump") : []).FirstOrDefault(File.Exists);
        return program is null ? await AllRows(settings.ConnectionString) : await Run(program, settings) ?? await AllRows(settings.ConnectionString);
    }

    private async Task<string?> Run(string program, NpgsqlConnectionStringBuilder settings)
    {
        var start = new ProcessStartInfo(program, ["--schema", Schema + "*", "--no-owner"]) { RedirectStandardOutput = true, RedirectStandardError = true };
        (start.Environment["PGHOST"], start.Environment["PGPORT"]) = (settings.Host, settings.Port.ToString());
        (start.Environment["PGUSER"], start.Environment["PGPASSWORD"], start.Environment["PGDATABASE"]) = (settings.Username, settings.Password, settings.Database);
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var text = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await error;
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        // A program that is older than the server refuses to dump it.
        return process.ExitCode == 0 ? text : null;
    }

    private async Task<string> AllRows(string connection)
    {
        var text = new StringBuilder();
        await using var source = NpgsqlDataSource.Create(connection);
        List<string> tables = [];
        await using (var command = source.CreateCommand($"select format('%I.%I', table_schema, table_name) from information_schema.tables where table_schema like '{Schema}%' and table_type = 'BASE TABLE'"))
        await using (var reader = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken))
            while (await reader.ReadAsync(TestContext.Current.CancellationToken)) tables.Add(reader.GetString(0));
        foreach (var table in tables)
        {
            await using var rows = source.CreateCommand($"select t::text from {table} t");
            await using var reader = await rows.ExecuteReaderAsync(TestContext.Current.CancellationToken);
            while (await reader.ReadAsync(TestContext.Current.CancellationToken)) text.AppendLine(reader.GetString(0));
        }

        return text.ToString();
    }
}
