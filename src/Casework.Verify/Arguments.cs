namespace Casework.Verify;

/// <summary>What was asked on the command line.</summary>
/// <param name="Target">The address of a system, or a file that it exported.</param>
internal sealed record Arguments(string Target, string? KeyFile, string? CheckpointFile, string? TokenFile)
{
    /// <summary>How the program is used, as the script prints it too.</summary>
    public static string Usage
    {
        get
        {
            using var text = new StreamReader(typeof(Arguments).Assembly.GetManifestResourceStream("usage")!);
            return text.ReadToEnd().TrimEnd();
        }
    }

    public bool IsUrl =>
        Uri.TryCreate(Target, UriKind.Absolute, out var url)
            && url.Scheme is "http" or "https" && Target.Contains("://", StringComparison.Ordinal);

    /// <summary>A key or checkpoint that is named belongs to the log of events.</summary>
    public bool IsOfOneLog => KeyFile is not null || CheckpointFile is not null;

    /// <summary>What was asked, or what is wrong with it.</summary>
    public static (Arguments? Asked, string? Fault) Parse(string[] args)
    {
        var options = new Dictionary<string, string>();
        string? target = null;
        for (var i = 0; i < args.Length; i++)
        {
            if (args[i] is "--key" or "--checkpoint" or "--token")
            {
                if (i + 1 == args.Length) return (null, $"{args[i]} needs a value.");
                if (!options.TryAdd(args[i], args[++i])) return (null, $"{args[i - 1]} is given twice.");
            }
            else if (args[i].StartsWith('-'))
            {
                return (null, $"There is no option {args[i]}.");
            }
            else if (target is not null)
            {
                return (null, $"'{args[i]}' is one argument too many.");
            }
            else
            {
                target = args[i];
            }
        }

        return target is null
            ? (null, "Name the address of a system, or a bundle.")
            : (new(target, options.GetValueOrDefault("--key"),
                options.GetValueOrDefault("--checkpoint"), options.GetValueOrDefault("--token")), null);
    }
}
