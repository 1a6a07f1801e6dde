using System.Net;

namespace Casework.Api.Tests.SignIn;

public sealed class OnThisMachineTests(TestDesk desk)
{
    [Theory]
    [InlineData("192.0.2.7", 404), InlineData("2001:db8::1", 404), InlineData("127.0.0.1", 200), InlineData("::1", 200), InlineData("::ffff:127.0.0.1", 200)]
    public async Task tokens_of_development_are_for_this_machine(string from, int status)
    {
        (await From(from, "POST", "/dev/token", """{"sub":"anna","role":"firstLine"}""")).ShouldBe(status);
        // It is there, and no page of ours asked.
        (await From(from, "GET", "/dev/idp/authorize", "")).ShouldBe(status == 404 ? 404 : 400);
        if (status == 404) (await From(from, "POST", "/dev/idp/token", "")).ShouldBe(404);
    }

    [Theory]
    [InlineData("http://0.0.0.0:5199"), InlineData("http://*:5199"), InlineData("http://[::]:5199")]
    public async Task development_does_not_start_on_an_address_that_others_reach(string urls)
    {
        var (exitCode, errors) = await Start(urls);

        exitCode.ShouldBe(2, errors);
        errors.ShouldContain("In the environment Development anybody gets a token for anybody, so the system does not listen on");
    }

    private async Task<int> From(string address, string method, string path, string body) => (await desk.Host.Server.SendAsync(http =>
    {
        http.Connection.RemoteIpAddress = IPAddress.Parse(address);
        (http.Request.Method, http.Request.Path, http.Request.ContentType) = (method, path, "application/json");
        http.Request.Body = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(body));
    })).Response.StatusCode;

    private async Task<(int, string)> Start(string urls)
    {
        var start = desk.Command();
        (start.Environment["ASPNETCORE_ENVIRONMENT"], start.Environment["ASPNETCORE_URLS"]) = ("Development", urls);
        var run = await start.Ended();
        return (run.ExitCode, run.Errors);
    }
}
