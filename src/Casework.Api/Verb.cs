namespace Casework.Api;

/// <summary>The exit codes of a command that works on the database: 0 done, 1 tried and failed, 2 not tried at all. JasperFx itself knows only 0 and 1.</summary>
internal static class Verb
{
    private static readonly string[] Names = ["import", "export"];

    /// <summary>Set by the command of this process once its arguments hold.</summary>
    public static bool WasTried { get; set; }

    public static int ExitCode(string[] args, int code) => code != 0 && Names.Contains(args[0]) && !WasTried ? 2 : code;
}
