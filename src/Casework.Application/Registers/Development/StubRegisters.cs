using System.Net.Http.Json;
using System.Net;
using System.Text.Json.Nodes;

namespace Casework.Application.Registers.Development;

/// <summary>Both registers, answered from the test persons in the shape of the real ones: in Development without outside systems, and in tests.</summary>
public sealed class StubRegisters : HttpMessageHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = request.Content is null ? null : await request.Content.ReadFromJsonAsync<JsonObject>(cancellationToken);
        return Answer(request.RequestUri!.AbsolutePath, body) is { } answer
            ? new(HttpStatusCode.OK) { Content = JsonContent.Create(answer) }
            : new(HttpStatusCode.NotFound);
    }

    public static JsonObject? Answer(string path, JsonObject? body) => path.EndsWith("/personen", StringComparison.Ordinal)
        ? new JsonObject { ["type"] = "RaadpleegMetBurgerservicenummer", ["personen"] = Persons(body?["burgerservicenummer"] as JsonArray) }
        : Business(path[(path.LastIndexOf('/') + 1)..]);

    private static JsonArray Persons(JsonArray? numbers) =>
    [
        .. TestPersons.All.Where(person => person.Bsn is not null && numbers?.Any(number => number?.GetValue<string>() == person.Bsn) is true).Select(person => new JsonObject
        {
            ["naam"] = new JsonObject { ["volledigeNaam"] = person.Name },
            ["geboorte"] = new JsonObject { ["datum"] = new JsonObject { ["type"] = "Datum", ["datum"] = person.BirthDate } },
            ["adressering"] = new JsonObject { ["adresregel1"] = person.AddressLine1, ["adresregel2"] = person.AddressLine2 },
        }),
    ];

    private static JsonObject? Business(string number) => TestPersons.All.FirstOrDefault(one => one.KvkNumber == number) is not { } business ? null : new JsonObject
    {
        ["kvkNummer"] = business.KvkNumber,
        ["naam"] = business.Name,
        ["sbiActiviteiten"] = new JsonArray(new JsonObject { ["sbiOmschrijving"] = business.Activity, ["indHoofdactiviteit"] = "Ja" }),
        ["_embedded"] = new JsonObject
        {
            ["eigenaar"] = new JsonObject { ["rechtsvorm"] = business.LegalForm },
            ["hoofdvestiging"] = new JsonObject
            {
                ["adressen"] = new JsonArray(new JsonObject { ["type"] = "bezoekadres", ["volledigAdres"] = $"{business.AddressLine1} {business.AddressLine2}" }),
            },
        },
    };
}
