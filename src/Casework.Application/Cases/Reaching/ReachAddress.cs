using System.Text.RegularExpressions;
using Casework.Application.Validation;
using Casework.Domain.Cases;

namespace Casework.Application.Cases.Reaching;

/// <summary>The one text that is kept, sealed, of what a citizen told to be reached by: an address, a number, or the lines of an envelope.</summary>
internal static partial class ReachAddress
{
    public static string? Of(ChooseReachRequest body) => body.Channel switch
    {
        ReachChannel.Email => body.Email!.Trim(),
        ReachChannel.Sms => PhoneNumber.Of(body.Phone!),
        ReachChannel.Paper => body.Address is { } address ? string.Join('\n', Envelope(address)) : null,
        _ => null,
    };

    /// <summary>Good enough to be tried; whether it exists shows when something is sent. Whatever could end a header line is refused.</summary>
    public static bool IsEmail(string text) => Email().IsMatch(text.Trim());

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
}
