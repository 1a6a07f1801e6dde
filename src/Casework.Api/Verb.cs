namespace Casework.Api;

/// <summary>The exit codes of a command that works on the database: 0 done, 1 tried and failed, 2 not tried at all. JasperFx itself knows only 0 and 1.</summary>
internal static class Verb
{
    /// <summary>The framework's own, which knows nothing of <see cref="WasTried"/>.</summary>
    private static readonly string[] Foreign = ["codegen"];

    /// <summary>Set by the command of this process once its arguments hold.</summary>
    public static bool WasTried { get; set; }

    public static int ExitCode(string[] args, int code) => code != 0 && !WasTried && !Foreign.Contains(args[0]) ? 2 : code;
}
