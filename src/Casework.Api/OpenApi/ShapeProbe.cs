using System.Collections;
using System.Text.Json;
using System.Text.Json.Nodes;
using Casework.Application.Json;
using Casework.Application.Problems;
using Casework.Application.Validation;
using Casework.Domain;
using FluentValidation;

namespace Casework.Api.OpenApi;

/// <summary>What the shape rules of a body demand, by JSON name.</summary>
internal sealed record ShapeDemands(IReadOnlySet<string> Required, IReadOnlyDictionary<string, int> MaxLength, IReadOnlyDictionary<string, int> MaxItems);

/// <summary>Learns the demands of a shape by asking it: it is given an empty body, and one whose texts and lists are far too long.</summary>
internal sealed class ShapeProbe(IServiceProvider services)
{
    private const int FarTooLong = 100_000;
    private const int FarTooMany = 1000;

    public ShapeDemands Of(Type body)
    {
        var missing = Faults(body, []);
        var excessive = Faults(body, Excessive(body));
        return new(
            missing.Where(fault => fault.Code == "required" && !fault.Field.Contains('.')).Select(fault => fault.Field).ToHashSet(),
            Limits(excessive, "too-long"), Limits(excessive, "too-many"));
    }

    public bool AcceptsEmpty(Type body) => Faults(body, []).Count == 0;

    /// <summary>The faults that the shape of <paramref name="body"/> finds in this JSON; none where it has no shape.</summary>
    public IReadOnlyList<Fault> Faults(Type body, JsonObject json) =>
        services.GetService(typeof(IValidator<>).MakeGenericType(body)) is IValidator validator && json.Deserialize(body, Body.Strict) is { } value
            ? [.. validator.Validate(new ValidationContext<object>(value)).Errors.Select(RequestValidation.Fault)]
            : [];

    private static Dictionary<string, int> Limits(IEnumerable<Fault> faults, string code) => faults
        .Where(fault => fault.Code == code && fault.Details.Count > 0 && !fault.Field.Contains('.') && !fault.Field.Contains('['))
        .DistinctBy(fault => fault.Field).ToDictionary(fault => fault.Field, fault => int.Parse(fault.Details[0]));

    private static JsonObject Excessive(Type body)
    {
        JsonObject json = [];
        foreach (var property in body.GetProperties())
        {
            var name = WireName.Of(property.Name);
            if (property.PropertyType == typeof(string)) json[name] = new string('x', FarTooLong);
            else if (ItemOf(property.PropertyType) is { IsValueType: false } item) json[name] = new JsonArray([.. Enumerable.Range(0, FarTooMany).Select(_ => item == typeof(string) ? "x" : (JsonNode)new JsonObject())]);
            else if (ItemOf(property.PropertyType) == typeof(Guid)) json[name] = new JsonArray([.. Enumerable.Range(0, FarTooMany).Select(_ => (JsonNode)Guid.Empty.ToString())]);
        }

        return json;
    }

    private static Type? ItemOf(Type list) =>
        list.IsGenericType && typeof(IEnumerable).IsAssignableFrom(list) && list.GetGenericArguments() is [var item] ? item : null;
}
