using System.Net;
using Casework.Tests;
using YamlDotNet.Core;
using YamlDotNet.Serialization;

namespace Casework.Api.Tests.Http;

/// <summary>Under which names the system answers, and whose word on it is taken.</summary>
public sealed class KnownHostsTests(TestDesk desk)
{
    [Theory, InlineData("evil.example"), InlineData("127.0.0.1.evil.example"), InlineData("localhost.evil.example:5080"), InlineData("10.0.0.1")]
    public async Task a_foreign_name_is_refused_with_a_problem(string host)
    {
        foreach (var path in (string[])["/api/v1/openapi.json", "/track", "/dev/token", "/health/live"])
        {
            using var answer = await Ask(desk, path, host);
            ((int)answer.StatusCode).ShouldBe(400, path);
            (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain("unknown-host");
            answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        }
    }

    [Theory, InlineData("localhost"), InlineData("LOCALHOST:81"), InlineData("127.0.0.1:5080"), InlineData("[::1]:5080")]
    public async Task this_machine_is_known(string host)
    {
        using var answer = await Ask(desk, "/track", host);
        ((int)answer.StatusCode).ShouldBe(200);
    }

    [Theory, InlineData("10.0.0.1", "10.0.0.1", 200), InlineData("10.0.0.1:8080", "::ffff:10.0.0.1", 200), InlineData("10.0.0.1", "10.0.0.2", 400), InlineData("evil.example", "10.0.0.1", 400)]
    public async Task the_number_at_which_a_request_came_in_is_known(string host, string local, int status)
    {
        var answer = await desk.Host.Server.SendAsync(
            http =>
            {
                (http.Request.Method, http.Request.Path, http.Request.Host) = ("GET", "/track", new(host));
                http.Connection.LocalIpAddress = IPAddress.Parse(local);
            },
            TestContext.Current.CancellationToken);
        answer.Response.StatusCode.ShouldBe(status);
    }

    [Fact]
    public async Task the_public_address_is_known_too_unless_a_setting_says_which_are()
    {
        await using var published = new TestDesk { Settings = { ["Public:Address"] = "https://loket.example" } };
        await using var listed = new TestDesk { Settings = { ["AllowedHosts"] = "*.gemeente.example; ander.example" } };
        listed.Settings["Public:Address"] = "https://loket.example";
        await Task.WhenAll(published.InitializeAsync().AsTask(), listed.InitializeAsync().AsTask());
        (await Status(published, "loket.example")).ShouldBe(200);
        (await Status(published, "ander.example")).ShouldBe(400);
        (await Status(listed, "loket.example")).ShouldBe(400);
        (await Status(listed, "ander.example")).ShouldBe(200);
        (await Status(listed, "een.gemeente.example")).ShouldBe(200);
    }

    [Fact]
    public void no_container_that_others_reach_believes_what_they_say_of_themselves()
    {
        using var text = File.OpenText(Path.Combine(Repository.Root, "docker-compose.yml"));
        var compose = new DeserializerBuilder().Build().Deserialize<Dictionary<string, object>>(new MergingParser(new Parser(text)));
        var services = ((Dictionary<object, object>)compose["services"])
            .Select(each => (Name: (string)each.Key, Of: (Dictionary<object, object>)each.Value)).ToList();
        var published = services.Where(each => each.Of.ContainsKey("ports")).Select(each => each.Name);
        var believing = services.Where(each => each.Of.GetValueOrDefault("environment") is Dictionary<object, object> settings
            && settings.ContainsKey("ASPNETCORE_FORWARDEDHEADERS_ENABLED")).Select(each => each.Name);
        believing.ShouldNotBeEmpty();
        believing.Intersect(published).ShouldBeEmpty();
    }

    private static async Task<int> Status(TestDesk at, string host)
    {
        using var answer = await Ask(at, "/track", host);
        return (int)answer.StatusCode;
    }

    private static async Task<HttpResponseMessage> Ask(TestDesk at, string path, string host)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path) { Headers = { Host = host } };
        return await at.Host.Server.CreateClient().SendAsync(request, TestContext.Current.CancellationToken);
    }
}
