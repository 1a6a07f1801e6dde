using System.Reflection;

namespace Casework.Application.CommandLine;

/// <summary>How a verb is used, from the folder <c>usage</c>, which the script reads too.</summary>
public static class Usage
{
    public static string Of(string verb)
    {
        using var text = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream($"usage/{verb}")!);
        return text.ReadToEnd();
    }

    /// <summary>Its first line, without the word Usage.</summary>
    public static string Line(string verb) => Of(verb).Split('\n')[0]["Usage: ".Length..];
}
