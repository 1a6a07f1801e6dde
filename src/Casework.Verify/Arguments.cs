namespace Casework.Verify;

/// <summary>What was asked on the command line.</summary>
/// <param name="Target">The address of a system, or a file that it exported.</param>
internal sealed record Arguments(string Target, string? KeyFile, string? CheckpointFile, string? TokenFile)
{
    public const string Usage = """
        Usage: casework verify URL|BUNDLE [--key FILE] [--checkpoint FILE] [--token FILE]

          URL           a running system, such as http://127.0.0.1:5080
          BUNDLE        a file that a system exported
          --key         the log's public key (a key file of the checkpoints folder, or one verifier key)
          --checkpoint  a checkpoint that was kept outside the system
          --token       an auditor's bearer token, for the entries of a running system

        Without --key and --checkpoint they come from $CASEWORK_DATA/checkpoints (.local/checkpoints), and the log of
        readings is checked as well as that of events.
        Exit code: 0 nothing was altered, 1 something was, 2 it could not be checked.
        """;

    public bool IsUrl =>
        Uri.TryCreate(Target, UriKind.Absolute, out var url)
            && url.Scheme is "http" or "https" && Target.Contains("://", StringComparison.Ordinal);

    /// <summary>A key or checkpoint that is named belongs to the log of events.</summary>
    public bool IsOfOneLog => KeyFile is not null || CheckpointFile is not null;

    public static Arguments? Parse(string[] args)
    {
        var options = new Dictionary<string, string>();
        string? target = null;
        for (var i = 0; i < args.Length; i++)
        {
            if (args[i] is "--key" or "--checkpoint" or "--token")
            {
                if (i + 1 == args.Length || !options.TryAdd(args[i], args[++i])) return null;
            }
            else if (target is null && !args[i].StartsWith('-'))
            {
                target = args[i];
            }
            else
            {
                return null;
            }
        }

        return target is null
            ? null
            : new(target, options.GetValueOrDefault("--key"),
                options.GetValueOrDefault("--checkpoint"), options.GetValueOrDefault("--token"));
    }
}
