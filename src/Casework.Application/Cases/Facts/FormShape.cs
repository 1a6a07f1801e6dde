using System.Text.Json;
using Casework.Application.Problems;
using Casework.Domain.Catalogues;
using Casework.Domain.Catalogues.Forms;
using Casework.Domain.Terms;
using FluentValidation;
using FluentValidation.Results;

namespace Casework.Application.Cases.Facts;

/// <summary>What was filled in, held against what the service asks.</summary>
internal static class FormShape
{
    /// <summary>Values whose names nobody asks are never repeated: a name, too, is what the caller wrote.</summary>
    public static IEnumerable<Fault> Faults(IReadOnlyDictionary<string, JsonElement>? given, Service? service, DateOnly today) =>
        FieldFault.Of(service?.Asks ?? [], new(given ?? new Dictionary<string, JsonElement>()), today)
            .Select(fault => new Fault($"formData.{fault.Field}", fault.Code, fault.Details));

    public static void Check<T>(IReadOnlyDictionary<string, JsonElement>? given, Service? service, TimeProvider time, ValidationContext<T> context)
    {
        foreach (var fault in Faults(given, service, LocalDay.Of(time.GetUtcNow())))
            context.AddFailure(new ValidationFailure($"{context.PropertyPath}{fault.Field["formData".Length..]}", fault.Code) { ErrorCode = fault.Code, CustomState = fault.Details });
    }

    /// <summary>What was there, with what is filled in now; null takes a field away.</summary>
    public static GivenForm With(this FilledForm before, IReadOnlyDictionary<string, JsonElement> given, Func<string, Domain.Personal> seal)
    {
        var after = before.With(given);
        return new(after, seal(after.Json()));
    }
}
