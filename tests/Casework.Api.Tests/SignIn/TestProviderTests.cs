using System.Text;
using Casework.Web.TestProvider;
using Microsoft.Extensions.DependencyInjection;

namespace Casework.Api.Tests.SignIn;

/// <summary>Where anybody may be anybody: in Development, and nowhere else.</summary>
public sealed class TestProviderTests(TestDesk development)
{
    public static TheoryData<string, string> Doors => new() { { "GET", TestProvider.AuthorizePath }, { "POST", TestProvider.AuthorizePath }, { "POST", TestProvider.TokenPath }, { "POST", "/dev/token" } };

    [Theory]
    [InlineData("Production"), InlineData("Staging")]
    public async Task outside_development_nobody_signs_in_as_whom_they_like(string environment)
    {
        await using var desk = new DeskElsewhere(environment);
        await desk.InitializeAsync();
        foreach (var (method, path) in Doors.Select(row => row.Data)) (await Ask(desk, method, path)).ShouldBe(404, $"{environment}: {method} {path}");
        desk.Host.Services.GetService<TestProvider>().ShouldBeNull();
        (await desk.Host.Server.CreateClient().GetStringAsync("https://localhost/track", TestContext.Current.CancellationToken)).ShouldNotContain("/track/sign-in");
        // A token that Development would have made opens nothing.
        (await desk.FirstLine().Get("/inbox")).ShouldBeProblem(401, "sign-in-required");
    }

    [Fact]
    public async Task outside_development_pages_are_for_https_alone_and_behind_a_proxy_that_says_so()
    {
        await using var desk = new DeskElsewhere("Production") { Settings = { ["ForwardedHeaders_Enabled"] = "true" } };
        await desk.InitializeAsync();
        using var http = desk.Host.Server.CreateClient();
        var plain = await http.GetAsync("http://localhost/track", TestContext.Current.CancellationToken);
        ((int)plain.StatusCode).ShouldBe(400);
        (await plain.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain("https-only");

        using var behind = new HttpRequestMessage(HttpMethod.Get, "http://localhost/track") { Headers = { { "X-Forwarded-Proto", "https" } } };
        using var answer = await http.SendAsync(behind, TestContext.Current.CancellationToken);
        ((int)answer.StatusCode).ShouldBe(200);
        answer.Headers.GetValues("Set-Cookie").ShouldAllBe(cookie => cookie.Contains("secure"));
    }

    [Theory]
    [MemberData(nameof(Doors))]
    public async Task in_development_these_routes_are_there(string method, string path) => (await Ask(development, method, path)).ShouldNotBe(404);

    private static async Task<int> Ask(TestDesk desk, string method, string path)
    {
        using var request = new HttpRequestMessage(new(method), path);
        if (method == "POST") request.Content = path == "/dev/token" ? new StringContent("""{"sub":"anna","role":"firstLine"}""", Encoding.UTF8, "application/json") : new FormUrlEncodedContent([]);
        using var answer = await desk.Host.Server.CreateClient().SendAsync(request, TestContext.Current.CancellationToken);
        return (int)answer.StatusCode;
    }

    private sealed class DeskElsewhere : TestDesk
    {
        public DeskElsewhere(string environment) => (EnvironmentName, Settings["SignIn:Authority"]) = (environment, "https://sign-in.example");
    }
}
