using System.Net.Http.Json;
using System.Net;
using System.Text.Json.Nodes;

namespace Casework.Application.Registers;

/// <summary>Businesses by the API of the Chamber of Commerce, KVK Basisprofiel 1.</summary>
internal sealed class KvkBusinesses(HttpClient http) : IBusinessRegister
{
    public async Task<IReadOnlyList<RegisterFact>> Read(string kvkNumber, CancellationToken cancellation)
    {
        using var answer = await http.GetAsync($"api/v1/basisprofielen/{kvkNumber}", cancellation);
        if (answer.StatusCode == HttpStatusCode.NotFound) return [];
        answer.EnsureSuccessStatusCode();
        return await answer.Content.ReadFromJsonAsync<JsonObject>(cancellation) is { } told ? [.. Facts(told)] : [];
    }

    private static IEnumerable<RegisterFact> Facts(JsonObject business)
    {
        if (HaalCentraalPersons.Text(business, "naam") is { } name) yield return new("name", name);
        if (HaalCentraalPersons.Text(business, "_embedded", "eigenaar", "rechtsvorm") is { } form) yield return new("legalForm", form);
        var addresses = business["_embedded"]?["hoofdvestiging"]?["adressen"] as JsonArray;
        if (HaalCentraalPersons.Text(addresses?.FirstOrDefault(each => HaalCentraalPersons.Text(each, "type") == "bezoekadres"), "volledigAdres") is { } address)
            yield return new("address", address);
        var activities = business["sbiActiviteiten"] as JsonArray;
        if (HaalCentraalPersons.Text(activities?.FirstOrDefault(each => HaalCentraalPersons.Text(each, "indHoofdactiviteit") == "Ja"), "sbiOmschrijving") is { } activity)
            yield return new("activity", activity);
    }
}
