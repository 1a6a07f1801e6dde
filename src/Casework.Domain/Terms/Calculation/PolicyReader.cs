using System.Text.Json;

namespace Casework.Domain.Terms.Calculation;

/// <summary>Reads the named readings of the law (rules §0) from an object of booleans.</summary>
internal static class PolicyReader
{
    public static TermPolicies Read(JsonElement? json, List<InputError> errors)
    {
        var policies = TermPolicies.Default;
        if (json is not { ValueKind: not (JsonValueKind.Null or JsonValueKind.Undefined) } given)
        {
            return policies;
        }
        if (given.ValueKind != JsonValueKind.Object)
        {
            errors.Add(new("policies", "not-an-object", new("error-not-an-object")));
            return policies;
        }
        foreach (var policy in given.EnumerateObject())
        {
            if (policy.Value.ValueKind is not (JsonValueKind.True or JsonValueKind.False))
            {
                errors.Add(new($"policies.{policy.Name}", "not-true-or-false", new("error-not-true-or-false")));
                continue;
            }
            var on = policy.Value.GetBoolean();
            if (Set(policies, policy.Name, on) is { } set)
            {
                policies = set;
                continue;
            }
            errors.Add(new($"policies.{policy.Name}", "unknown-policy", new("error-unknown-policy")));
        }
        return policies;
    }

    private static TermPolicies? Set(TermPolicies policies, string name, bool on) => name switch
    {
        "suspensionEndDayIncluded" => policies with { SuspensionEndDayIncluded = on },
        "graceWithoutAtw" => policies with { GraceWithoutAtw = on },
        "publicationDayIncluded" => policies with { PublicationDayIncluded = on },
        "firstDayIsFourteenthDay" => policies with { FirstDayIsFourteenthDay = on },
        "tenthDayAllowed" => policies with { TenthDayAllowed = on },
        "givenOnDueDay" => policies with { GivenOnDueDay = on },
        _ => null,
    };
}
