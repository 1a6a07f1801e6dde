using System.Text.Json;

namespace Casework.Domain;

/// <summary>What the values of an enum and the fields of a record are called in JSON, in stored text and in codes: in camel case.</summary>
public static class WireName
{
    public static string Of<T>(T value) where T : struct, Enum => Of(value.ToString());

    /// <summary>Of a name in the code.</summary>
    public static string Of(string name) => JsonNamingPolicy.CamelCase.ConvertName(name);

    /// <summary>All values of an enum, in its order.</summary>
    public static IEnumerable<string> All<T>() where T : struct, Enum => Enum.GetNames<T>().Select(Of);
}
