using System.Net;
using System.Security.Claims;
using System.Text.RegularExpressions;
using Casework.Http.SignIn;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Casework.Api.Tests.SignIn;

/// <summary>A cookie that was copied is worth no more than the session that it is of.</summary>
public sealed class SignOutTests(TestDesk desk)
{
    private const string Case = "casework-case";

    [Fact]
    public async Task after_signing_out_a_copy_of_the_cookie_opens_nothing_at_any_node()
    {
        var (taken, second) = (await desk.FirstLine().TakeIn(), await desk.FirstLine().TakeIn());
        var browser = new Browser(desk);
        await browser.GiveCode(taken);
        var first = browser.Cookies[Case];
        await browser.GiveCode(second);
        var before = browser.Cookies[Case];
        (await Opens(desk, Case, first, taken)).ShouldBeTrue();
        (await Opens(desk, Case, before, second)).ShouldBeTrue();
        await browser.Send("/track/sign-out");
        (await Opens(desk, Case, before, second)).ShouldBeFalse();
        (await Opens(desk, Case, first, taken)).ShouldBeFalse("the case before it");

        await using var node = new OtherNode(desk);
        await node.InitializeAsync();
        (await Opens(node, Case, before, second)).ShouldBeFalse("another node");
        await browser.GiveCode(taken);
        (await Opens(node, Case, browser.Cookies[Case], taken)).ShouldBeTrue("another session");
    }

    [Fact]
    public async Task nor_does_a_copy_of_the_cookie_of_a_sign_in()
    {
        var bsn = Scenarios.NewBsn();
        var taken = await desk.FirstLine().TakeIn(bsn);
        var browser = new Browser(desk);
        await browser.SignIn(bsn);
        var copy = browser.Cookies[CitizenSignIn.Cookie];
        (await Opens(desk, CitizenSignIn.Cookie, copy, taken, CitizenPath)).ShouldBeTrue();
        await browser.Send("/track/sign-out");
        browser.Cookies.ShouldNotContainKey(CitizenSignIn.Cookie);
        (await Opens(desk, CitizenSignIn.Cookie, copy, taken, CitizenPath)).ShouldBeFalse();
    }

    [Theory, InlineData(null, 2), InlineData("1", 1)]
    public async Task however_often_somebody_clicks_the_session_ends_when_its_time_is_over(string? setting, int hours)
    {
        await using var own = new TestDesk();
        if (setting is not null) own.Settings["Pages:SessionHours"] = setting;
        await own.InitializeAsync();
        var taken = await own.FirstLine().TakeIn();
        var browser = new Browser(own);
        await browser.GiveCode(taken);
        for (var clicks = 1; clicks < hours * 3; clicks++)
        {
            own.Clock.Advance(TimeSpan.FromMinutes(20));
            (await browser.Get("/track")).ShouldContain(taken.CaseNumber);
        }

        own.Clock.Advance(TimeSpan.FromMinutes(20));
        (await Opens(own, Case, browser.Cookies[Case], taken)).ShouldBeFalse();
    }

    private const string CitizenPath = "/track/cases";

    /// <summary>Whether the case is shown to whoever has this cookie.</summary>
    private static async Task<bool> Opens(TestDesk at, string name, string value, TakenIn taken, string path = "/track")
    {
        var browser = new Browser(at) { Cookies = { [name] = value } };
        return (await browser.Get(path)).Contains(taken.CaseNumber, StringComparison.Ordinal);
    }

    private sealed class OtherNode : TestDesk
    {
        public OtherNode(TestDesk first) => (Schema, OwnsCheckpoints, Clock) = (first.Schema, false, first.Clock);
    }

    /// <summary>Keeps cookies and follows redirects.</summary>
    private sealed class Browser(TestDesk at)
    {
        public Dictionary<string, string> Cookies { get; } = [];

        public Task<string> Get(string path) => Ask(() => new(HttpMethod.Get, path));

        public Task GiveCode(TakenIn taken) => Send("/track", ("caseNumber", taken.CaseNumber), ("code", taken.TrackingCode));

        public async Task<string> Send(string path, params (string Name, string Value)[] fields)
        {
            var token = WebUtility.HtmlDecode(Regex.Match(await Get("/track/signed-out"), "name=\"form-token\" value=\"([^\"]+)\"").Groups[1].Value);
            return await Ask(() => new(HttpMethod.Post, path)
            {
                Content = new FormUrlEncodedContent(fields.Append(("form-token", token)).Select(field => KeyValuePair.Create(field.Item1, field.Item2))),
            });
        }

        /// <summary>As it is after the broker's answer.</summary>
        public async Task SignIn(string bsn)
        {
            await using var scope = at.Host.Services.CreateAsyncScope();
            var http = new DefaultHttpContext { RequestServices = scope.ServiceProvider, Request = { Scheme = "http", Host = new("localhost") } };
            Claim[] claims = [new("role", "citizen"), new("sub", bsn), new("bsn", bsn), new("acr", "substantial")];
            await http.SignInAsync(CitizenSignIn.Session, new(new ClaimsIdentity(claims, CitizenSignIn.Session, "sub", "role")));
            Take(http.Response.Headers.SetCookie!);
        }

        private async Task<string> Ask(Func<HttpRequestMessage> make)
        {
            using var request = make();
            if (Cookies.Count > 0) request.Headers.Add("Cookie", string.Join("; ", Cookies.Select(cookie => $"{cookie.Key}={cookie.Value}")));
            using var answer = await at.Host.Server.CreateClient().SendAsync(request, TestContext.Current.CancellationToken);
            if (answer.Headers.TryGetValues("Set-Cookie", out var cookies)) Take(cookies);
            return answer.Headers.Location is { } next ? await Get(next.ToString()) : await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        }

        private void Take(IEnumerable<string?> cookies)
        {
            foreach (var parts in cookies.Select(cookie => cookie!.Split(';')[0].Split('=', 2)))
                if (parts[1].Length > 0) Cookies[parts[0]] = parts[1];
                else Cookies.Remove(parts[0]);
        }
    }
}
