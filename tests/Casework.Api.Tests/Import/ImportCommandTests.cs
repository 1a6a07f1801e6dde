namespace Casework.Api.Tests.Import;

/// <summary>The command as people run it: a process of its own, judged by its exit code and what it prints.</summary>
[Collection("samples")]
public sealed class ImportCommandTests(SampleDesk samples)
{
    [Fact]
    public async Task a_mapping_with_an_unknown_act_is_refused_with_file_line_and_field_before_anything_is_read()
    {
        var (file, _) = SampleDesk.Csv("words", "1,Start,2026-01-01T10:00:00Z");
        var map = Path.ChangeExtension(file, "map.yaml");
        await File.WriteAllTextAsync(map, "name: words\ncaseNumber: case\nacts:\n  Start: close\ndesk: atlantis\n", TestContext.Current.CancellationToken);

        var run = await Run("import", file, "--map", map);

        run.ExitCode.ShouldBe(2, run.Errors);
        run.Errors.ShouldContain($"{map}:4: acts/Start: unknown act 'close'");
    }

    [Fact]
    public async Task an_unknown_desk_a_missing_file_and_missing_arguments_are_refused_too()
    {
        var (file, _) = SampleDesk.Csv("desk", "1,Start,2026-01-01T10:00:00Z");
        var map = Path.ChangeExtension(file, "map.yaml");
        await File.WriteAllTextAsync(map, "name: words\ndesk: atlantis\n", TestContext.Current.CancellationToken);

        var desk = await Run("import", file, "--map", map);
        desk.ExitCode.ShouldBe(2, desk.Errors);
        desk.Errors.ShouldContain($"{map}:2: desk: unknown desk 'atlantis'; the desks are ");
        (await Run("import", "/no/such/log.xes")).ExitCode.ShouldBe(2);
        (await Run("import")).ExitCode.ShouldBe(2);
    }

    [Fact]
    public async Task a_whole_log_exits_with_0_and_one_with_a_broken_trace_with_1()
    {
        var whole = await Run("import", Xes("whole", "2026-01-01T10:00:00Z"), "--keep-open");
        var broken = await Run("import", Xes("part", "tomorrow"));

        whole.ExitCode.ShouldBe(0, whole.Errors);
        whole.Output.ShouldContain("2 cases, 2 events, 0 hand-offs recorded; 0 cases skipped, 0 broken;");
        broken.ExitCode.ShouldBe(1, broken.Errors);
        broken.Output.ShouldContain("1 cases, 1 events, 0 hand-offs recorded; 0 cases skipped, 1 broken;");
        broken.Errors.ShouldContain("trace 2 (2)");
    }

    [Theory]
    [InlineData("csv", false)]
    [InlineData("csv", true)]
    [InlineData("sorted", false)]
    [InlineData("sorted", true)]
    [InlineData("xes", false)]
    [InlineData("xes", true)]
    public async Task every_kind_of_file_is_imported_whole_in_several_batches(string kind, bool packed)
    {
        var name = $"kind-{kind}-{(packed ? "gz" : "plain")}";
        var ids = Enumerable.Range(1, 250);
        var content = kind == "xes"
            ? $"<log>{string.Concat(ids.Select(id => Trace(id, "2026-01-01T10:00:00Z")))}</log>"
            : $"case,concept:name,time:timestamp,x,x,\n{string.Concat(ids.Select(id => $"{id},a,2026-01-01 10:00:00+01,p,q,\n"))}";
        var number = kind == "xes" ? "" : "caseNumber: case\n";

        var run = await Import(name, System.Text.Encoding.UTF8.GetBytes(content), $"name: {name}\n{number}{(kind == "sorted" ? "csv: { sorted: true }" : "")}", packed);

        run.ExitCode.ShouldBe(0, run.Errors);
        run.Output.ShouldContain($"import:{name}: 250 cases, 250 events, 0 hand-offs recorded; 0 cases skipped, 0 broken;");
    }

    [Fact]
    public async Task a_case_that_has_grown_since_an_earlier_import_is_listed_and_the_exit_code_is_1()
    {
        var first = await Import("grown", Log("<date key='time:timestamp' value='2020-01-01'/>"), "name: grown");
        var again = await Import("grown", Log("<date key='time:timestamp' value='2020-01-01'/>"), "name: grown");
        var grown = await Import("grown", Log("<date key='time:timestamp' value='2020-01-01'/>", "<date key='time:timestamp' value='2020-01-02'/>"), "name: grown");
        var other = await Import("grown", Log("<date key='time:timestamp' value='2020-01-02'/>"), "name: grown");

        (first.ExitCode, again.ExitCode, grown.ExitCode, other.ExitCode).ShouldBe((0, 0, 1, 1), first.Errors + again.Errors);
        grown.Errors.ShouldContain("trace 1 (grows), line 1: the case is here from an earlier import, without 1 of these events (the first is number 2); nothing was added");
        grown.Output.ShouldContain("0 cases, 0 events, 0 hand-offs recorded; 0 cases skipped, 1 broken;");
        other.Errors.ShouldContain("with another first event");
    }

    [Fact]
    public async Task junk_behind_gzip_data_is_told_and_the_log_is_imported()
    {
        var file = Path.Combine(Path.GetTempPath(), $"junk-{Guid.CreateVersion7():N}.xes.gz");
        await File.WriteAllBytesAsync(file, [.. Packed(Log("<date key='time:timestamp' value='2020-01-01'/>")), .. "junk"u8], TestContext.Current.CancellationToken);

        var run = await Run("import", file);

        run.ExitCode.ShouldBe(0, run.Errors);
        run.Errors.ShouldContain("4 bytes behind the end of the gzip data");
    }

    private static byte[] Log(params string[] times) => System.Text.Encoding.UTF8.GetBytes(
        $"<log><trace><string key='concept:name' value='grows'/>{string.Concat(times.Select(time => $"<event><string key='concept:name' value='A'/>{time}</event>"))}</trace></log>");

    private async Task<(int ExitCode, string Output, string Errors)> Import(string name, byte[] log, string mapping, bool packed = false)
    {
        var file = Path.Combine(Path.GetTempPath(), $"{name}-{Guid.CreateVersion7():N}");
        await File.WriteAllBytesAsync(file, packed ? Packed(log) : log, TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync($"{file}.yaml", mapping, TestContext.Current.CancellationToken);
        return await Run("import", file, "--map", $"{file}.yaml");
    }

    private static byte[] Packed(byte[] content)
    {
        var packed = new MemoryStream();
        using (var zip = new System.IO.Compression.GZipStream(packed, System.IO.Compression.CompressionLevel.Fastest)) zip.Write(content);
        return packed.ToArray();
    }

    private static string Xes(string name, string time)
    {
        var file = Path.Combine(Path.GetTempPath(), $"{name}-{Guid.CreateVersion7():N}.xes");
        File.WriteAllText(file, $"<log>{Trace(1, "2026-01-01T10:00:00Z")}{Trace(2, time)}</log>");
        return file;
    }

    private static string Trace(int id, string time) => $"""
        <trace><string key="concept:name" value="{id}"/><event><string key="concept:name" value="a"/><date key="time:timestamp" value="{time}"/></event></trace>
        """;

    private Task<(int ExitCode, string Output, string Errors)> Run(params string[] arguments) => samples.Desk.RunCommand(arguments);
}
