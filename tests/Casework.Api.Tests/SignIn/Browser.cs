using System.Net;
using System.Security.Claims;
using System.Text.RegularExpressions;
using Casework.Http.SignIn;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Casework.Api.Tests.SignIn;

/// <summary>Keeps cookies and follows redirects.</summary>
internal sealed class Browser(TestDesk at)
{
    public Dictionary<string, string> Cookies { get; } = [];

    public Task<string> Get(string path) => Ask(() => new(HttpMethod.Get, path));

    public Task GiveCode(TakenIn taken) => Send("/track", ("caseNumber", taken.CaseNumber), ("code", taken.TrackingCode));

    public Task<string> Send(string path, params (string Name, string Value)[] fields) => SendFrom("/track/signed-out", path, fields);

    /// <param name="page">A page with a form, of whoever is signed in.</param>
    public async Task<string> SendFrom(string page, string path, params (string Name, string Value)[] fields)
    {
        var token = WebUtility.HtmlDecode(Regex.Match(await Get(page), "name=\"form-token\" value=\"([^\"]+)\"").Groups[1].Value);
        return await Ask(() => new(HttpMethod.Post, path)
        {
            Content = new FormUrlEncodedContent(fields.Append(("form-token", token)).Select(field => KeyValuePair.Create(field.Item1, field.Item2))),
        });
    }

    /// <summary>As it is after the broker's answer.</summary>
    public Task SignIn(string bsn) => SignIn(CitizenSignIn.Browser, new("role", "citizen"), new("sub", bsn), new("bsn", bsn), new("acr", "substantial"));

    /// <summary>As it is after the answer of the provider.</summary>
    public async Task SignIn(BrowserSignIn signIn, params Claim[] claims)
    {
        await using var scope = at.Host.Services.CreateAsyncScope();
        var http = new DefaultHttpContext { RequestServices = scope.ServiceProvider, Request = { Scheme = "http", Host = new("localhost") } };
        await http.SignInAsync(signIn.Session, new(new ClaimsIdentity(claims, signIn.Session, "sub", "role")));
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
