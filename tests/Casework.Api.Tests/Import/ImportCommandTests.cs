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
