namespace Casework.Domain.Catalogues.Triage;

/// <summary>
/// What makes a rule unfit for a catalogue. By construction no set of fit rules lets more support need, a wish for help, earlier refusals,
/// missing data, more organisations or a channel lead to less help: tailored rules may only ask for at least so much of them,
/// standard rules for at most so much, and rules that answer at once may not look at them.
/// </summary>
/// <param name="Part">The field of the rule, for instance <c>grantAtOnce</c> or <c>when/0/value</c>.</param>
public sealed record RuleFault(string Part, string Problem)
{
    public static IEnumerable<RuleFault> Of(TriageRule rule)
    {
        if (rule is { GrantAtOnce: true, Route: not Route.Standard })
            yield return new("grantAtOnce", "only a rule with route standard may grant at once; remove grantAtOnce or make the route standard");
        for (var i = 0; i < rule.When.Count; i++)
            if (Fault(rule.When[i], rule.Route) is { } fault)
                yield return fault with { Part = $"when/{i}/{fault.Part}" };
    }

    private static RuleFault? Fault(Condition condition, Route route) => condition switch
    {
        _ when Unreadable(condition) is { } value =>
            new("value", $"'{value}' is no value of {WireName.Of(condition.Fact)}; write {Expected(condition.Fact)}"),
        { Fact: Fact.Service or Fact.Channel, Is: Comparison.AtLeast or Comparison.AtMost } =>
            new("is", $"{WireName.Of(condition.Fact)} has no order; write equal, notEqual or oneOf"),
        // Whether a field fits its value, the service says (FormFault): a rule alone does not know its fields.
        { Fact: Fact.Service or Fact.AmountCents or Fact.Field } => null,
        _ when MayLookAt(condition, route) => null,
        { Fact: Fact.Channel } => new("fact", "a channel may only lead to more help; use it in a tailored rule"),
        _ when route is Route.AnswerNow => new("fact", $"a rule that answers now may not look at {WireName.Of(condition.Fact)}: it could take help away; leave the condition out"),
        _ => new("is", $"a higher {WireName.Of(condition.Fact)} may only lead to more help; a {WireName.Of(route)} rule compares it with {(route is Route.Tailored ? "atLeast" : "atMost")}"),
    };

    private static bool MayLookAt(Condition condition, Route route) => (condition.Fact, route) switch
    {
        (Fact.Channel, _) => route is Route.Tailored,
        (_, Route.Tailored) => condition.Is is Comparison.AtLeast || IsEnd(condition, most: true),
        (_, Route.Standard) => condition.Is is Comparison.AtMost || IsEnd(condition, most: false),
        _ => false,
    };

    // "Equal to the least" says the same as "at most the least", and reads better in a file.
    private static bool IsEnd(Condition condition, bool most) => condition.Is is Comparison.Equal && condition.Fact switch
    {
        Fact.Wish => Condition.Word<Wish>(condition.Value) == (most ? Wish.Together : Wish.DoItMyself),
        Fact.SupportNeed => Condition.Word<SupportLevel>(condition.Value) == (most ? SupportLevel.PersonalGuidance : SupportLevel.None),
        Fact.MissingData or Fact.EarlierRefusals => !most && Condition.Number(condition.Value) == 0,
        _ => false,
    };

    private static string? Unreadable(Condition condition) =>
        condition.Values.Count == 0 ? "" : condition.Values.FirstOrDefault(v => !Readable(condition.Fact, v));

    private static bool Readable(Fact fact, string value) => fact switch
    {
        Fact.Service or Fact.Field => value.Length > 0,
        Fact.Wish => WireName.All<Wish>().Contains(value),
        Fact.SupportNeed => WireName.All<SupportLevel>().Contains(value),
        Fact.Channel => WireName.All<Channel>().Contains(value),
        _ => value.Length is > 0 and < 17 && value.All(char.IsAsciiDigit),
    };

    private static string Expected(Fact fact) => fact switch
    {
        Fact.Service => "the code of a service",
        Fact.Wish => string.Join(", ", WireName.All<Wish>()),
        Fact.SupportNeed => string.Join(", ", WireName.All<SupportLevel>()),
        Fact.Channel => string.Join(", ", WireName.All<Channel>()),
        Fact.Field => "a value",
        _ => "a whole number of at least 0",
    };
}
