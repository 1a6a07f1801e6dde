using System.Text.RegularExpressions;

namespace Casework.Application.Access;

/// <summary>The number by which people name a case: the year and a number within it, such as 2026-0000123.</summary>
public static partial class CaseNumber
{
    public static bool IsWellFormed(string text) => Form.IsMatch(text);

    [GeneratedRegex(@"^[0-9]{4}-[0-9]{7,9}\z")]
    private static partial Regex Form { get; }
}
