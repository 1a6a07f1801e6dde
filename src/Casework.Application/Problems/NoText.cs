using System.Security.Claims;
using System.Text.Json;

namespace Casework.Application.Problems;

/// <summary>
/// The character U+0000, which no text may hold: PostgreSQL stores none, and a statement with one fails. It is refused wherever text comes
/// in: headers and cookies by <c>NoTextInRequests</c> (the server itself refuses it in a path), parameters where they are <see cref="Reading.QueryParameters"/>, bodies
/// and forms where they are read, claims at the sign-in.
/// </summary>
public static class NoText
{
    public static bool Is(string text) => text.Contains('\0');

    public static bool In(ClaimsPrincipal user) => user.Claims.Any(claim => Is(claim.Value));

    /// <summary>Every text of this JSON that holds it, as a fault of its field. It can only be there escaped.</summary>
    public static Problem? In(byte[] json)
    {
        if (json.AsSpan().IndexOf("\\u0000"u8) < 0) return null;
        var faults = new List<Fault>();
        using var read = JsonDocument.Parse(json);
        Look(read.RootElement, "", faults);
        return faults.Count == 0 ? null : Problem.Invalid(faults);
    }

    private static void Look(JsonElement element, string path, List<Fault> faults)
    {
        if (element.ValueKind == JsonValueKind.String && Is(element.GetString()!)) faults.Add(new(path, "invalid-character", []));
        if (element.ValueKind == JsonValueKind.Array)
            foreach (var (at, item) in element.EnumerateArray().Index()) Look(item, $"{path}[{at}]", faults);
        if (element.ValueKind != JsonValueKind.Object) return;
        foreach (var field in element.EnumerateObject())
        {
            if (Is(field.Name)) faults.Add(new(path, "invalid-character", []));
            else Look(field.Value, path.Length == 0 ? field.Name : $"{path}.{field.Name}", faults);
        }
    }
}
