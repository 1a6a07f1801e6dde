using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace Casework.Application.Registers;

/// <summary>
/// Persons by the API Haal Centraal BRP bevragen 2: one person by number, and only the fields that are used. The number goes in the body,
/// never in an address.
/// </summary>
internal sealed class HaalCentraalPersons(HttpClient http) : IPersonRegister
{
    private static readonly string[] Fields = ["naam.volledigeNaam", "geboorte.datum", "adressering.adresregel1", "adressering.adresregel2"];

    public async Task<IReadOnlyList<RegisterFact>> Read(string bsn, CancellationToken cancellation)
    {
        var asked = new { type = "RaadpleegMetBurgerservicenummer", burgerservicenummer = new[] { bsn }, fields = Fields };
        using var answer = await http.PostAsJsonAsync("haalcentraal/api/brp/personen", asked, cancellation);
        answer.EnsureSuccessStatusCode();
        var told = await answer.Content.ReadFromJsonAsync<JsonObject>(cancellation);
        return told?["personen"] is JsonArray { Count: 1 } found ? [.. Facts(found[0]!)] : [];
    }

    private static IEnumerable<RegisterFact> Facts(JsonNode person)
    {
        if (Text(person, "naam", "volledigeNaam") is { } name) yield return new("name", name);
        if (Text(person, "geboorte", "datum", "datum") is { } born) yield return new("birthDate", born);
        if (Address(person["adressering"]) is { } address) yield return new("address", address);
    }

    private static string? Address(JsonNode? lines) =>
        string.Join(", ", new[] { Text(lines, "adresregel1"), Text(lines, "adresregel2") }.OfType<string>()) is { Length: > 0 } address ? address : null;

    public static string? Text(JsonNode? from, params string[] path) =>
        path.Aggregate(from, (node, field) => (node as JsonObject)?[field]) is JsonValue value && value.TryGetValue<string>(out var text) && text.Length > 0 ? text : null;
}
