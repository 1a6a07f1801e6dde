using System.Text.RegularExpressions;

namespace Casework.Application.Validation;

/// <summary>Telephone numbers as they are typed.</summary>
public static partial class PhoneNumber
{
    /// <summary>The number with its country (E.164), or null when it is none. Without a country it is Dutch.</summary>
    public static string? Of(string text)
    {
        if (!Dialled().IsMatch(text.Trim())) return null;
        var digits = string.Concat(text.Where(char.IsAsciiDigit));
        var number = text.Trim()[0] == '+' ? digits : digits.StartsWith("00", StringComparison.Ordinal) ? digits[2..] : digits.StartsWith('0') ? "31" + digits[1..] : digits;
        return number.Length is >= 8 and <= 15 && number[0] != '0' ? "+" + number : null;
    }

    [GeneratedRegex(@"^\+?[0-9][0-9 ().-]{6,24}$")]
    private static partial Regex Dialled();
}
