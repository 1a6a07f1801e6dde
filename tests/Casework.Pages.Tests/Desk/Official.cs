using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace Casework.Pages.Tests;

/// <summary>Somebody at work, who talks to the API.</summary>
public sealed class Official(HttpClient http, Dictionary<string, string?> claims)
{
    public async Task<JsonNode> Post(string path, object? body = null)
    {
        await SignIn();
        using var response = await http.PostAsJsonAsync("/api/v1" + path, body ?? new { }, TestContext.Current.CancellationToken);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        response.IsSuccessStatusCode.ShouldBeTrue(text);
        return text.Length == 0 ? new JsonObject() : JsonNode.Parse(text)!;
    }

    /// <summary>What comes back, where it may be a refusal.</summary>
    public async Task<int> Status(string path, object body)
    {
        await SignIn();
        using var response = await http.PostAsJsonAsync("/api/v1" + path, body, TestContext.Current.CancellationToken);
        return (int)response.StatusCode;
    }

    public async Task<JsonNode> Get(string path)
    {
        await SignIn();
        return (await http.GetFromJsonAsync<JsonNode>("/api/v1" + path, TestContext.Current.CancellationToken))!;
    }

    /// <summary>A page to print.</summary>
    public async Task<string> Print(string path, object? body = null)
    {
        await SignIn();
        using var response = body is null
            ? await http.GetAsync("/api/v1" + path, TestContext.Current.CancellationToken)
            : await http.PostAsJsonAsync("/api/v1" + path, body, TestContext.Current.CancellationToken);
        response.EnsureSuccessStatusCode();
        return await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    public async Task<TakenIn> TakeIn(params string[] services)
    {
        var taken = await Post("/cases", new
        {
            citizen = new { kind = "person", name = "Mevrouw De Vries" },
            channel = "counter",
            wish = "together",
            supportNeed = new { level = "guidance", reason = "U vindt de brieven moeilijk." },
            questions = services.Select(service => new { text = $"Mijn vraag over {service}", service }),
        });
        return new(Text(taken, "caseId"), Text(taken, "caseNumber"), Text(taken, "trackingCode"), [.. taken["questions"]!.AsArray().Select(question => Text(question!, "questionId"))]);
    }

    public async Task HandOff(TakenIn taken, Official to, string organisation, params object[] share)
    {
        var offer = await Post($"{taken.Path}/hand-offs", new { questionIds = new[] { taken.Questions[0] }, organisation, reason = "REDEN-INTERN", summary = "SAMENVATTING-INTERN", warm = true, share });
        await to.Post($"{taken.Path}/hand-offs/{Text(offer, "handOffId")}/acceptance", new { specialistId = to.Sub, specialistName = to.Name });
    }

    public string Sub => claims["sub"]!;

    private string Name => claims["name"]!;

    private static string Text(JsonNode from, string field) => from[field]!.GetValue<string>();

    private async Task SignIn()
    {
        if (http.DefaultRequestHeaders.Authorization is not null) return;
        using var response = await http.PostAsJsonAsync("/dev/token", claims.Where(claim => claim.Value is not null).ToDictionary(), TestContext.Current.CancellationToken);
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", (await response.Content.ReadFromJsonAsync<JsonNode>(TestContext.Current.CancellationToken))!["accessToken"]!.GetValue<string>());
    }
}

/// <summary>A case as a test knows it.</summary>
public sealed record TakenIn(string CaseId, string CaseNumber, string TrackingCode, string[] Questions)
{
    public string Path => $"/cases/{CaseId}";
}
