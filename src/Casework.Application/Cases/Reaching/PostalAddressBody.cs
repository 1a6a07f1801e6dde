using System.Text.RegularExpressions;
using Casework.Application.Validation;
using FluentValidation;

namespace Casework.Application.Cases.Reaching;

/// <summary>A postal address: Dutch with street, number, postcode and place; abroad the lines as they are written there, and the country.</summary>
/// <param name="Name">Who it is addressed to, where that is not the citizen's name.</param>
/// <param name="Country">Left out for the Netherlands.</param>
public sealed record PostalAddressBody(string? Name, string? Street, string? Number, string? Postcode, string? Place, IReadOnlyList<string>? Lines, string? Country)
{
    public bool IsForeign() => !string.IsNullOrWhiteSpace(Country) && Country.Trim().ToUpperInvariant() is not ("NL" or "NEDERLAND" or "NETHERLANDS" or "THE NETHERLANDS");
}

/// <summary>Says what a worker could not deliver. Whether the address exists is not known here.</summary>
public sealed partial class PostalAddressValidator : AbstractValidator<PostalAddressBody>
{
    private const int MostLines = 5;

    public PostalAddressValidator()
    {
        RuleFor(address => address.Name).Line(100);
        RuleFor(address => address.Country).Line(60);
        When(address => address.IsForeign(), () =>
        {
            RuleFor(address => address.Lines).NotEmptyList(MostLines);
            RuleForEach(address => address.Lines).Must(line => !string.IsNullOrWhiteSpace(line)).WithErrorCode("required").Line(80);
        }).Otherwise(() =>
        {
            RuleFor(address => address.Street).Given().Line(80);
            RuleFor(address => address.Number).Given().OptionalText(12).Must(number => number is null || HouseNumber().IsMatch(number.Trim())).WithErrorCode("invalid-house-number");
            RuleFor(address => address.Postcode).Given().OptionalText(10).Must(code => code is null || DutchPostcode().IsMatch(code.Trim().ToUpperInvariant())).WithErrorCode("invalid-postcode");
            RuleFor(address => address.Place).Given().Line(80);
        });
    }

    /// <summary>Four digits, the first no zero, and two letters; SA, SD and SS are not given out.</summary>
    [GeneratedRegex("^[1-9][0-9]{3} ?(?!SA|SD|SS)[A-Z]{2}$")]
    private static partial Regex DutchPostcode();

    [GeneratedRegex("^[1-9][0-9]{0,4}( ?-? ?[A-Za-z0-9]{1,6})?$")]
    private static partial Regex HouseNumber();
}

internal static class LineRule
{
    /// <summary>Needed for an address in the Netherlands; unlike a field that is always required it names the other way.</summary>
    public static IRuleBuilderOptions<T, string?> Given<T>(this IRuleBuilderInitial<T, string?> rule) => rule
        .Cascade(CascadeMode.Stop).Must(text => !string.IsNullOrWhiteSpace(text)).WithErrorCode("required-in-the-netherlands");

    /// <summary>One line of an address: no line breaks or other signs that do not print.</summary>
    public static IRuleBuilderOptions<T, string?> Line<T>(this IRuleBuilder<T, string?> rule, int max) => rule
        .Must(text => text is null || !text.Any(char.IsControl)).WithErrorCode("invalid-character").OptionalText(max);
}
