using System.CommandLine;
using System.CommandLine.Parsing;
using Casework.Application.CommandLine;
using Casework.Application.Problems;
using Casework.Application.Reading;
using Casework.Application.Texts;
using Casework.Export.Histories;

namespace Casework.Export.CommandLine;

/// <summary>
/// <c>export FORMAT FILE</c>: what the route answers, written to a file without starting the web server. Exit code 0 when the file is whole,
/// 1 when writing it failed, and then there is no file, 2 when nothing was tried because of the arguments.
/// </summary>
public sealed class ExportCommand : Verb
{
    private readonly Argument<string?> _format = Rules.Value("FORMAT");
    private readonly Argument<string?> _file = Rules.Value("FILE");
    private readonly Option<string?> _from = Rules.Option("--from");
    private readonly Option<string?> _to = Rules.Option("--to");
    private readonly Option<string?> _case = Rules.Option("--case");
    private readonly Option<bool> _names = Rules.Flag("--names");

    public ExportCommand() : base("export")
    {
        foreach (var argument in (Argument[])[_format, _file]) Add(argument);
        foreach (var option in (Option[])[_from, _to, _case, _names]) Add(option);
        this.Requires(line => line.GetValue(_file) is { } file ? [.. Faults(line), Unfit(file)] : ["Name the format and the file."]);
    }

    public override async Task<int> Run(ParseResult asked, Func<IHost> system, Streams streams)
    {
        using var host = system();
        var given = AskedFor(asked.CommandResult);
        var (export, scope) = (Exports.Of(ExportAsked.Format(given), host.Services), ExportAsked.Scope(given));
        if (await export.Refusal(scope, CancellationToken.None) is { } unfit)
            return streams.Refuse(1, $"{unfit.Code}: type {unfit.Details[0]}, position {unfit.Details[1]}");
        var (path, length) = (asked.GetValue(_file)!, await Write(export, scope, asked.GetValue(_file)!));
        await streams.Output.WriteLineAsync(FormattableString.Invariant($"{path}: {length} bytes"));
        return 0;
    }

    private QueryParameters AskedFor(CommandResult line) => new(name => (name switch
    {
        "format" => line.GetValue(_format),
        "from" => line.GetValue(_from),
        "to" => line.GetValue(_to),
        "caseId" => line.GetValue(_case),
        _ => line.GetValue(_names) ? "true" : null,
    }) is { } given ? [given] : []);

    private IEnumerable<string> Faults(CommandResult line)
    {
        var (given, words) = (AskedFor(line), new Words());
        _ = (ExportAsked.Format(given), ExportAsked.Scope(given));
        return given.Problem is { } problem
            ? problem.Faults.Select(fault => $"{OptionOf(fault)}: {words.Text("en", $"fault.{fault.Code}", [.. fault.Details])}")
            : [];
    }

    private static string OptionOf(Fault fault) => fault.Field == "caseId" ? "case" : fault.Field;

    private static string? Unfit(string file) =>
        File.Exists(file) || Directory.Exists(file) ? $"{file}: exists already"
        : Directory.Exists(Path.GetDirectoryName(Path.GetFullPath(file))) ? null : $"{file}: no such folder";

    /// <summary>Only its owner may read the file, and one that is not whole goes: it would be taken for one that is.</summary>
    private static async Task<long> Write(IExport export, ExportScope scope, string path)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, BufferSize = 64 * 1024 };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        await using var file = new FileStream(path, options);
        try
        {
            await export.Write(scope, file, CancellationToken.None);
            await file.FlushAsync();
            return file.Length;
        }
        catch
        {
            File.Delete(path);
            throw;
        }
    }
}
