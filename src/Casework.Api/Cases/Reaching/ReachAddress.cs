using System.Text.RegularExpressions;
using Casework.Domain.Cases;

namespace Casework.Api.Cases.Reaching;

/// <summary>The one text that is kept, sealed, of what a citizen told to be reached by: an address, a number, or the lines of an envelope.</summary>
internal static partial class ReachAddress
{
    public static string? Of(ChooseReachRequest body) => body.Channel switch
    {
        ReachChannel.Email => body.Email!.Trim(),
        ReachChannel.Sms => Phone(body.Phone!),
        ReachChannel.Paper => body.Address is { } address ? string.Join('\n', Envelope(address)) : null,
        _ => null,
    };

    /// <summary>Good enough to be tried; whether it exists shows when something is sent. Whatever could end a header line is refused.</summary>
    public static bool IsEmail(string text) => Email().IsMatch(text.Trim());

    /// <summary>The number with its country (E.164), or null when it is none. Without a country it is Dutch.</summary>
    public static string? Phone(string text)
    {
        if (!Dialled().IsMatch(text.Trim())) return null;
        var digits = string.Concat(text.Where(char.IsAsciiDigit));
        var number = text.Trim()[0] == '+' ? digits : digits.StartsWith("00", StringComparison.Ordinal) ? digits[2..] : digits.StartsWith('0') ? "31" + digits[1..] : digits;
        return number.Length is >= 8 and <= 15 && number[0] != '0' ? "+" + number : null;
    }

    private static IEnumerable<string> Envelope(PostalAddressBody address)
    {
        if (!string.IsNullOrWhiteSpace(address.Name)) yield return address.Name.Trim();
        if (address.IsForeign())
        {
            foreach (var line in address.Lines!) yield return line.Trim();
            yield return address.Country!.Trim().ToUpperInvariant();
            yield break;
        }

        var postcode = address.Postcode!.Trim().ToUpperInvariant();
        yield return $"{address.Street!.Trim()} {address.Number!.Trim()}";
        yield return $"{postcode[..4]} {postcode[^2..]}  {address.Place!.Trim().ToUpperInvariant()}";
    }

    [GeneratedRegex(@"^[^\s@<>,;:""()\[\]\\\p{C}]+@[^\s@<>,;:""()\[\]\\\p{C}]+\.[^\s@<>,;:""()\[\]\\\p{C}.]{2,}$")]
    private static partial Regex Email();

    [GeneratedRegex(@"^\+?[0-9][0-9 ().-]{6,24}$")]
    private static partial Regex Dialled();
}
