using System.Globalization;

namespace Casework.Application.Documents;

/// <summary>The name of a file as a person may see it and a browser may save it.</summary>
public static class FileName
{
    private const int Longest = 150;

    /// <summary>Without folders, and without what cannot be seen: a letter that turns the reading direction can make a program look like a picture.</summary>
    public static string Clean(string? sent)
    {
        var name = (sent ?? "").Split('/', '\\')[^1];
        var seen = new string([.. name.Where(letter => char.GetUnicodeCategory(letter) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned))]).Trim(' ', '.');
        if (seen.Length > Longest) seen = Path.GetFileNameWithoutExtension(seen)[..Math.Min(Longest - 10, Path.GetFileNameWithoutExtension(seen).Length)] + Path.GetExtension(seen)[..Math.Min(10, Path.GetExtension(seen).Length)];
        return seen.Length == 0 ? "document" : seen;
    }
}
