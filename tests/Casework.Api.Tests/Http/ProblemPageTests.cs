using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Casework.Api.Tests.Http;

/// <summary>Outside the API a browser reads what went wrong on a page; a program reads the problem.</summary>
public sealed class ProblemPageTests(TestDesk desk)
{
    private const string Browser = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

    [Theory]
    [InlineData("GET", "/moon", Browser, 404, true)]
    [InlineData("GET", "/moon", "*/*", 404, false)]
    [InlineData("GET", "/moon", null, 404, false)]
    [InlineData("GET", "/moon", "application/json, text/html;q=0.5", 404, false)]
    [InlineData("GET", "/moon", "text/html;q=0, */*", 404, false)]
    [InlineData("GET", "/moon", "garbage", 404, false)]
    [InlineData("GET", "/api/v1/moon", Browser, 404, false)]
    [InlineData("GET", "/api", Browser, 404, false)]
    [InlineData("GET", "/dev/moon", Browser, 404, true)]
    [InlineData("POST", "/", Browser, 405, true)]
    [InlineData("POST", "/", "application/json", 405, false)]
    [InlineData("POST", "/docs/examples/x.json", Browser, 405, true)]
    [InlineData("POST", "/api/v1/inbox", Browser, 405, false)]
    [InlineData("GET", "/track/moon", "application/json", 404, true)]
    public async Task a_problem_is_a_page_where_a_browser_asks(string method, string path, string? accept, int status, bool isPage)
    {
        var answer = await Ask(method, path, accept);

        ((int)answer.StatusCode).ShouldBe(status);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe(isPage ? "text/html" : "application/problem+json");
        answer.Headers.Contains("Set-Cookie").ShouldBeFalse();
        answer.Headers.GetValues("Content-Security-Policy").Single().ShouldStartWith(isPage ? "default-src 'none'" : "frame-ancestors 'none'");
    }

    [Fact]
    public async Task a_failure_is_a_page_too_and_tells_nothing_of_its_inside()
    {
        await using var broken = new BrokenDesk();
        await broken.InitializeAsync();

        foreach (var (accept, type) in new[] { (Browser, "text/html"), ("*/*", "application/problem+json") })
        {
            var answer = await Ask("GET", "/broken", accept, broken);
            answer.StatusCode.ShouldBe(HttpStatusCode.InternalServerError);
            answer.Content.Headers.ContentType!.MediaType.ShouldBe(type);
            (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldNotContain("SECRET");
        }
    }

    [Fact]
    public async Task the_first_page_begins_no_session()
    {
        var answer = await Ask("GET", "/", Browser);

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Headers.Contains("Set-Cookie").ShouldBeFalse();
        var html = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        foreach (var path in (string[])["/ask", "/track", "/docs"]) html.ShouldContain($"href=\"{path}\"");
    }

    private async Task<HttpResponseMessage> Ask(string method, string path, string? accept, TestDesk? at = null)
    {
        using var http = (at ?? desk).Host.Server.CreateClient();
        using var request = new HttpRequestMessage(new(method), path);
        if (accept is not null) request.Headers.TryAddWithoutValidation("Accept", accept);
        return await http.SendAsync(request, TestContext.Current.CancellationToken);
    }

    /// <summary>A desk where one address fails.</summary>
    private sealed class BrokenDesk : TestDesk, IStartupFilter
    {
        protected override void Add(IServiceCollection services) => services.AddSingleton<IStartupFilter>(this);

        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            next(app);
            app.Map("/broken", broken => broken.Run(_ => throw new InvalidOperationException("SECRET")));
        };
    }
}
