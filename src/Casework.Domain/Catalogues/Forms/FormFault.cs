using System.Text.RegularExpressions;
using Casework.Domain.Catalogues.Triage;

namespace Casework.Domain.Catalogues.Forms;

/// <summary>What makes the fields of a service, or the rules that look at them, unfit for a catalogue.</summary>
/// <param name="Part">The field of the service, for instance <c>asks/2/when/0/field</c>.</param>
public sealed partial record FormFault(string Part, string Problem)
{
    public static IEnumerable<FormFault> Of(Service service)
    {
        var asks = service.Asks ?? [];
        return [
            .. asks.SelectMany((field, at) => OfField(field, asks.Take(at).ToList(), $"asks/{at}")),
            .. service.Rules.SelectMany((rule, at) => OfRule(rule, asks, $"rules/{at}"))];
    }

    private static IEnumerable<FormFault> OfField(FormField field, IReadOnlyList<FormField> earlier, string part)
    {
        if (earlier.Any(other => other.Code == field.Code)) yield return new($"{part}/code", $"'{field.Code}' stands twice; choose another code");
        if (field.Type is FieldType.Choice != field.Options is { Count: > 1 })
            yield return new($"{part}/options", "a choice has at least two options, and nothing else has any");
        if (field.Type is FieldType.File && field.Evidence is null)
            yield return new($"{part}/evidence", "is missing; a file says which document it is, and whether it may come later");
        foreach (var fault in OfConditions(field.When ?? [], earlier, part)) yield return fault;
    }

    private static IEnumerable<FormFault> OfRule(TriageRule rule, IReadOnlyList<FormField> asks, string part)
    {
        foreach (var fault in OfConditions(rule.When, asks, part)) yield return fault;
        for (var at = 0; at < (rule.RestsOn?.Count ?? 0); at++)
            if (asks.All(field => field.Code != rule.RestsOn![at]))
                yield return new($"{part}/restsOn/{at}", "is no field of this service; name one of its asks");
        if (rule is { GrantAtOnce: true, Conditions: null } && asks.Count > 0)
            yield return new($"{part}/conditions", "is missing; name the conditions of the law that are met where this rule grants");
    }

    private static IEnumerable<FormFault> OfConditions(IReadOnlyList<Condition> conditions, IReadOnlyList<FormField> fields, string part)
    {
        for (var at = 0; at < conditions.Count; at++)
            if (conditions[at] is { Fact: Fact.Field } condition && OfCondition(condition, fields) is { } fault)
                yield return fault with { Part = $"{part}/when/{at}/{fault.Part}" };
    }

    private static FormFault? OfCondition(Condition condition, IReadOnlyList<FormField> fields) =>
        fields.FirstOrDefault(field => field.Code == condition.Field) switch
        {
            null => new("field", $"'{condition.Field}' is asked nowhere before; name a field of this service that comes earlier"),
            { List: false, Type: FieldType.Address or FieldType.Person or FieldType.File } field =>
                new("field", $"a condition cannot look into {WireName.Of(field.Type)}; choose another field"),
            { List: false, Type: not (FieldType.Date or FieldType.Money) } when condition.Is is Comparison.AtLeast or Comparison.AtMost =>
                new("is", "this field has no order; write equal, notEqual or oneOf"),
            var field when condition.Values.Count == 0 || !condition.Values.All(value => Fits(field, value)) =>
                new("value", $"is no value of this field; write {Expected(field)}"),
            _ => null,
        };

    private static bool Fits(FormField field, string value) => field switch
    {
        { List: true } or { Type: FieldType.Money } => value.Length is > 0 and < 17 && value.All(char.IsAsciiDigit),
        { Type: FieldType.YesNo } => value is "yes" or "no",
        { Type: FieldType.Choice } => field.Options?.Any(option => option.Code == value) is true,
        { Type: FieldType.Date } => DayForm().IsMatch(value),
        _ => value.Length > 0,
    };

    private static string Expected(FormField field) => field switch
    {
        { List: true } => "how many it holds, as a whole number",
        { Type: FieldType.Money } => "whole cents",
        { Type: FieldType.YesNo } => "yes or no",
        { Type: FieldType.Choice } => string.Join(", ", (field.Options ?? []).Select(option => option.Code)),
        { Type: FieldType.Date } => "a date such as 2027-01-31, today, today+28 or today-5",
        _ => "a text",
    };

    [GeneratedRegex(@"^(today([+-]\d{1,4})?|\d{4}-\d{2}-\d{2})$")]
    private static partial Regex DayForm();
}
