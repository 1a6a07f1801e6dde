using System.Collections;
using System.Reflection;
using System.Text.Json.Serialization;
using Casework.Domain;

namespace Casework.Projections.Tests;

/// <summary>Finds the sealed texts in whatever is stored.</summary>
internal static class SealedTexts
{
    /// <summary>The texts that stand in a value and in all that it holds, each with its type and field.</summary>
    public static IEnumerable<(string Where, Personal Text)> In(object within)
    {
        foreach (var property in StoredIn(within.GetType()))
        {
            var value = property.GetValue(within);
            foreach (var each in value is IEnumerable and not string ? ((IEnumerable)value).Cast<object?>() : [value])
            {
                if (each is Personal text) yield return (NameOf(property), text);
                else if (each is not null && IsOurs(each.GetType()))
                    foreach (var deeper in In(each)) yield return deeper;
            }
        }
    }

    /// <summary>Every field of such a value in which a sealed text can stand.</summary>
    public static IReadOnlyList<string> FieldsOf(Type type) => [.. Fields(type, [])];

    private static IEnumerable<string> Fields(Type type, HashSet<Type> seen)
    {
        if (!seen.Add(type)) yield break;
        foreach (var property in StoredIn(type))
        {
            var of = property.PropertyType.IsGenericType ? property.PropertyType.GetGenericArguments()[0] : property.PropertyType;
            if (of == typeof(Personal)) yield return NameOf(property);
            else if (IsOurs(of))
                foreach (var deeper in Fields(of, seen)) yield return deeper;
        }
    }

    private static IEnumerable<PropertyInfo> StoredIn(Type type) =>
        type.GetProperties().Where(property => property.GetIndexParameters().Length == 0 && property.SetMethod is not null && property.GetCustomAttribute<JsonIgnoreAttribute>() is null);

    private static string NameOf(PropertyInfo property) => $"{property.DeclaringType!.Name}.{property.Name}";

    private static bool IsOurs(Type type) =>
        type.Namespace?.StartsWith("Casework.", StringComparison.Ordinal) == true && !type.IsEnum && type.IsClass;
}
