using Casework.Domain;
using Casework.Domain.Terms;
using FluentValidation;

namespace Casework.Application.Validation;

/// <summary>The rules of shape that bodies share. Each names its fault by the code of a text; none repeats what the caller wrote.</summary>
public static class ShapeRules
{
    public const int MaxText = 20_000;

    /// <summary>A text that must be there: not blank, at most <paramref name="max"/> characters, without the character U+0000.</summary>
    public static IRuleBuilderOptions<T, string?> RequiredText<T>(this IRuleBuilderInitial<T, string?> rule, int max = MaxText) => rule
        .Cascade(CascadeMode.Stop)
        .Must(text => !string.IsNullOrWhiteSpace(text)).WithErrorCode("required")
        .OptionalText(max);

    public static IRuleBuilderOptions<T, string?> OptionalText<T>(this IRuleBuilder<T, string?> rule, int max = MaxText) => rule
        .Must(text => text is null || text.Length <= max).WithErrorCode("too-long").WithState(_ => (string[])[max.ToString()])
        .Must(text => text is null || !text.Contains('\0')).WithErrorCode("invalid-character");

    /// <summary>A telephone number, as people write it.</summary>
    public static IRuleBuilderOptions<T, string?> RequiredPhone<T>(this IRuleBuilderInitial<T, string?> rule) => rule
        .RequiredText(30).Must(phone => PhoneNumber.Of(phone!) is not null).WithErrorCode("invalid-phone");

    public static IRuleBuilderOptions<T, string?> OptionalPhone<T>(this IRuleBuilderInitial<T, string?> rule) => rule
        .OptionalText(30).Must(phone => phone is null || PhoneNumber.Of(phone) is not null).WithErrorCode("invalid-phone");

    public static IRuleBuilderOptions<T, TValue?> Required<T, TValue>(this IRuleBuilder<T, TValue?> rule) => rule
        .Must(value => value is not null).WithErrorCode("required");

    public static IRuleBuilderOptions<T, IReadOnlyList<TItem>?> NotEmptyList<T, TItem>(this IRuleBuilder<T, IReadOnlyList<TItem>?> rule, int max = 50) => rule
        .Must(items => items is { Count: > 0 }).WithErrorCode("required")
        .Must(items => items is null || items.Count <= max).WithErrorCode("too-many").WithState(_ => (string[])[max.ToString()]);

    /// <summary>A code of the catalogue; null is left to <see cref="Required"/>.</summary>
    public static IRuleBuilderOptions<T, string?> Known<T>(this IRuleBuilder<T, string?> rule, Func<string, bool> isKnown, string fault) => rule
        .Must(code => code is null || isKnown(code)).WithErrorCode(fault);

    /// <summary>Codes made of letters, digits and dashes: they stand unsealed in the events, so they can say nothing of anybody.</summary>
    public static bool IsCode(string? text) => text is { Length: > 0 and <= 50 } && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '-');

    /// <summary>A date that calendars can count with; far outside it is a slip of the keyboard.</summary>
    private static IRuleBuilderOptions<T, DateOnly?> Countable<T>(this IRuleBuilder<T, DateOnly?> rule, TimeProvider time) => rule
        .Must(date => date is null || (date.Value.Year > 1900 && date <= LocalDay.Of(time.GetUtcNow()).AddYears(10))).WithErrorCode("date-out-of-range");

    /// <summary>A date that still has to come, by the calendar of Amsterdam.</summary>
    public static IRuleBuilderOptions<T, DateOnly?> AfterToday<T>(this IRuleBuilder<T, DateOnly?> rule, TimeProvider time) => rule
        .Countable(time).Must(date => date is null || date > LocalDay.Of(time.GetUtcNow())).WithErrorCode("date-in-the-past");

    public static IRuleBuilderOptions<T, DateOnly?> NotBeforeToday<T>(this IRuleBuilder<T, DateOnly?> rule, TimeProvider time) => rule
        .Countable(time).Must(date => date is null || date >= LocalDay.Of(time.GetUtcNow())).WithErrorCode("date-in-the-past");

    public static IRuleBuilderOptions<T, DateOnly?> NotInTheFuture<T>(this IRuleBuilder<T, DateOnly?> rule, TimeProvider time) => rule
        .Countable(time).Must(date => date is null || date <= LocalDay.Of(time.GetUtcNow())).WithErrorCode("date-in-the-future");

    /// <summary>A citizen service number: nine digits that pass the eleven test.</summary>
    public static IRuleBuilderOptions<T, string?> Bsn<T>(this IRuleBuilder<T, string?> rule) => rule
        .Must(bsn => bsn is null || CitizenServiceNumber.HasValidForm(bsn)).WithErrorCode("invalid-bsn");

    public static IRuleBuilderOptions<T, string?> KvkNumber<T>(this IRuleBuilder<T, string?> rule) => rule
        .Must(number => number is null || (number.Length == 8 && number.All(char.IsAsciiDigit))).WithErrorCode("invalid-kvk-number");
}
