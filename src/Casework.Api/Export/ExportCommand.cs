using Casework.Api.Reading;
using JasperFx.CommandLine;

namespace Casework.Api.Export;

public sealed class ExportInput : NetCoreInput
{
    [Description("bundle, xes or ocel")]
    public string Format { get; set; } = "";

    [Description("Where it goes; a file that exists is left as it is")]
    public string File { get; set; } = "";

    [Description("Only events recorded from this moment or day on")]
    public string? FromFlag { get; set; }

    [Description("Only events recorded before this moment, or up to and with this day")]
    public string? ToFlag { get; set; }

    [Description("Only events of the case with this id")]
    public string? CaseFlag { get; set; }

    [Description("Officials under their own ids and names")]
    public bool NamesFlag { get; set; }
}

/// <summary>
/// <c>export FORMAT FILE</c>: what the route answers, written to a file without starting the web server. Exit code 0 when the file is whole,
/// 1 when writing it failed, and then there is no file, 2 when nothing was tried because of the arguments.
/// </summary>
[Description("Write events to a file (a bundle, XES or OCEL 2.0)", Name = "export")]
public sealed class ExportCommand : JasperFxAsyncCommand<ExportInput>
{
    public ExportCommand() => Usage("Write events to a file (a bundle, XES or OCEL 2.0)").Arguments(input => input.Format, input => input.File);

    public override async Task<bool> Execute(ExportInput input)
    {
        var given = new Given(name => name switch
        {
            "format" => input.Format,
            "from" => input.FromFlag,
            "to" => input.ToFlag,
            "caseId" => input.CaseFlag,
            _ => input.NamesFlag ? "true" : null,
        });
        var format = ExportAsked.Format(given);
        var scope = ExportAsked.Scope(given);
        if (given.Problem is { } problem) return Refuse([.. problem.Faults.Select(fault => $"{fault.Field}: {fault.Code}")]);
        if (File.Exists(input.File) || Directory.Exists(input.File)) return Refuse($"{input.File}: exists already");
        if (!Directory.Exists(Path.GetDirectoryName(Path.GetFullPath(input.File)))) return Refuse($"{input.File}: no such folder");

        using var host = input.BuildHost();
        Verb.WasTried = true;
        var export = Exports.Of(format, host.Services);
        return await export.Refusal(scope, CancellationToken.None) is { } unfit
            ? Refuse($"{unfit.Code}: type {unfit.Details[0]}, position {unfit.Details[1]}")
            : await Write(export, scope, input.File);
    }

    /// <summary>Only its owner may read the file, and one that is not whole goes: it would be taken for one that is.</summary>
    private static async Task<bool> Write(IExport export, ExportScope scope, string path)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, BufferSize = 64 * 1024 };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        await using var file = new FileStream(path, options);
        try
        {
            await export.Write(scope, file, CancellationToken.None);
            await file.FlushAsync();
            Console.WriteLine(FormattableString.Invariant($"{path}: {file.Length} bytes"));
            return true;
        }
        catch
        {
            File.Delete(path);
            throw;
        }
    }

    private static bool Refuse(params string[] reasons)
    {
        foreach (var reason in reasons) Console.Error.WriteLine(reason);
        return false;
    }
}
