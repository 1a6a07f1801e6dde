using System.Reflection;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Casework.Domain.Cases;
using Casework.Projections.Events;

namespace Casework.Projections.Tests;

/// <summary>The stored form of all events as text: names, fields and types, and below them every type that a field has.</summary>
internal static class StoredForm
{
    private static readonly NullabilityInfoContext Nullability = new();

    public static string Describe()
    {
        var text = new StringBuilder();
        List<Type> types = [];
        foreach (var (type, name) in EventContract.Names.OrderBy(e => e.Value, StringComparer.Ordinal)) Describe(text, type, name, types);

        text.AppendLine("--- types ---");
        var described = new SortedDictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i < types.Count; i++)
        {
            var own = new StringBuilder();
            Describe(own, types[i], types[i].Name, types);
            described[types[i].Name] = own.ToString();
        }

        foreach (var type in described.Values) text.Append(type);
        return text.ToString();
    }

    private static void Describe(StringBuilder text, Type type, string name, List<Type> types)
    {
        text.AppendLine(name);
        if (type.IsEnum)
        {
            text.AppendLine($"  {string.Join(" | ", Enum.GetNames(type).Select(JsonNamingPolicy.CamelCase.ConvertName))}");
            return;
        }

        foreach (var property in type.GetProperties().Where(IsStored).OrderBy(p => p.Name, StringComparer.Ordinal))
            text.AppendLine($"  {JsonNamingPolicy.CamelCase.ConvertName(property.Name)}: {Name(property.PropertyType, Nullability.Create(property), types)}");
    }

    /// <summary>A computed property is written but not read: it is no part of what must load.</summary>
    private static bool IsStored(PropertyInfo property) =>
        property.SetMethod is not null && property.GetIndexParameters().Length == 0
            && property.GetCustomAttribute<JsonIgnoreAttribute>() is null;

    private static string Name(Type type, NullabilityInfo nullability, List<Type> types)
    {
        var optional = nullability.ReadState == NullabilityState.Nullable ? "?" : "";
        if (Nullable.GetUnderlyingType(type) is { } value) return Named(value, types) + "?";
        return type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>)
            ? $"{Named(type.GetGenericArguments()[0], types)}[]{optional}"
            : Named(type, types) + optional;
    }

    private static string Named(Type type, List<Type> types)
    {
        if (type.Assembly == typeof(CaseEvent).Assembly && !types.Contains(type)) types.Add(type);
        return type.Name;
    }
}
