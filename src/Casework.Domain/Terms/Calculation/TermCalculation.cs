using System.Collections.Frozen;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Casework.Domain.Terms.Calculation;

/// <summary>Calculates one term of a named kind from JSON, as the worked cases of the law have it.</summary>
public static class TermCalculation
{
    private delegate TermAnswer? Kind(InputReader read, TermPolicies policies);

    private static readonly FrozenDictionary<string, Kind> Kinds = new Dictionary<string, Kind>
    {
        ["calendar.year"] = CalendarKinds.Year,
        ["calendar.day"] = CalendarKinds.Day,
        ["term.generic"] = GeneralKinds.Generic,
        ["term.hours"] = GeneralKinds.Hours,
        ["decision.term"] = GeneralKinds.Decision,
        ["decision.instant"] = GeneralKinds.DecisionFromInstant,
        ["decision.extension"] = DecisionKinds.Extension,
        ["decision.suspension"] = DecisionKinds.Suspension,
        ["decision.refusalToTreat"] = DecisionKinds.RefusalToTreat,
        ["objection.term"] = ObjectionKinds.Term,
        ["objection.timely"] = ObjectionKinds.Timely,
        ["objection.decision"] = ObjectionKinds.Decision,
        ["dwangsom.table"] = PenaltyKinds.Table,
        ["dwangsom.amount"] = PenaltyKinds.Amount,
        ["dwangsom.schedule"] = PenaltyKinds.Schedule,
        ["silence.positive"] = PenaltyKinds.SilentDecision,
        ["complaint.term"] = SectoralKinds.Complaint,
        ["woo.decision"] = SectoralKinds.InformationRequest,
        ["gdpr.request"] = SectoralKinds.PersonalData,
        ["retention.date"] = SectoralKinds.Retention,
        ["bsn.check"] = SectoralKinds.CitizenNumber,
        ["citizen.reaction"] = LetterKinds.Reaction,
        ["hearing.documents"] = LetterKinds.Hearing,
        ["message.forwarding"] = LetterKinds.Forwarding,
    }.ToFrozenDictionary();

    /// <summary>The kinds that can be calculated.</summary>
    public static IReadOnlyList<string> KnownKinds { get; } = [.. Kinds.Keys.Order(StringComparer.Ordinal)];

    /// <summary>The result with its steps, or what is wrong with the input; it never throws for bad input.</summary>
    public static TermAnswer Calculate(string? kind, JsonElement inputs, JsonElement? policies = null, TermCalendar? calendar = null)
    {
        var errors = new List<InputError>();
        var reading = PolicyReader.Read(policies, errors) with { Calendar = calendar ?? TermCalendar.Latest };
        if (!Kinds.TryGetValue(kind ?? "", out var calculate))
        {
            errors.Add(new("kind", "unknown-kind", new("error-unknown-kind", ("kinds", string.Join(", ", KnownKinds)))));
        }
        else if (inputs.ValueKind != JsonValueKind.Object)
        {
            errors.Add(new("inputs", "required", new("error-required")));
        }
        var answer = errors.Count > 0 ? null : calculate!(new InputReader(inputs, reading.Calendar, errors, "inputs."), reading);
        return errors.Count > 0 ? TermAnswer.Of(errors) : Warned(answer!, reading.Calendar);
    }

    /// <summary>Says so when a day lies in a year of which the Royal Decrees are not known: it may turn out to be closed.</summary>
    private static TermAnswer Warned(TermAnswer answer, TermCalendar calendar)
    {
        var unknown = answer.Steps.LastOrDefault(step =>
            step is { Rule: not ("R2.4" or "R4.4"), Article: not "Awb 4:17(2)", Date: { } day } && !calendar.KnowsDecrees(day.Year));
        return unknown is null || answer.Steps.Any(step => step.Explanation.Code == "decrees-unknown") ? answer : answer with
        {
            Steps = [.. answer.Steps, new("R2.3", "Atw 3(3)", null, new("decrees-unknown", ("year", unknown.Date!.Value.Year)))],
        };
    }

    internal static JsonNode? Json(DateOnly? day) => day is { } d ? JsonValue.Create(d.ToString("O")) : null;

    internal static JsonNode Euros(int cents) => cents % 100 == 0 ? JsonValue.Create(cents / 100) : JsonValue.Create(cents / 100m);
}
