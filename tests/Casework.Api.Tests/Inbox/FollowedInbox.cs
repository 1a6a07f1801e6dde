using System.Net.Http.Headers;
using System.Security.Claims;
using System.Text.Json.Nodes;
using Casework.Http.SignIn;
using Casework.Projections.Vault;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Casework.Api.Tests.Inbox;

/// <summary>One block of a stream of server-sent events.</summary>
public sealed record Heard(string? Id, string? Event, JsonNode? Data);

/// <summary>A connection that follows an inbox, read block by block.</summary>
public sealed class FollowedInbox : IAsyncDisposable
{
    private readonly HttpClient _http;
    private readonly HttpResponseMessage _response;
    private readonly StreamReader _reader;

    private FollowedInbox(HttpClient http, HttpResponseMessage response, StreamReader reader) => (_http, _response, _reader) = (http, response, reader);

    public HttpResponseMessage Response => _response;

    /// <summary>Connects, and has heard the first block, so that whatever happens from now on is told.</summary>
    public static async Task<(FollowedInbox Inbox, Heard First)> Open(TestDesk desk, string token, string? lastId = null)
    {
        var http = desk.Host.Server.CreateClient();
        var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/inbox/stream") { Headers = { Authorization = new AuthenticationHeaderValue("Bearer", token) } };
        if (lastId is not null) request.Headers.TryAddWithoutValidation("Last-Event-ID", lastId);
        var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
        ((int)response.StatusCode).ShouldBe(200);
        var inbox = new FollowedInbox(http, response, new(await response.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken)));
        return (inbox, (await inbox.Block())!);
    }

    /// <summary>A token of Development that is good for as long as the test says.</summary>
    public static string Token(TestDesk desk, TimeSpan lasts, string sub = "anna", string role = "firstLine", string? at = "groningen", string? organisation = null)
    {
        List<Claim> claims = [new("sub", sub), new("name", sub), new("role", role)];
        if (at is not null) claims.Add(new("desk", at));
        if (organisation is not null) claims.Add(new("organisation", organisation));
        return new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
        {
            Subject = new(claims),
            Issuer = Tokens.DevelopmentIssuer,
            Audience = Tokens.DevelopmentIssuer,
            Expires = TimeProvider.System.GetUtcNow().Add(lasts).UtcDateTime,
            SigningCredentials = new(Tokens.DevelopmentKey(desk.Host.Services.GetRequiredService<MasterKey>()), SecurityAlgorithms.HmacSha256),
        });
    }

    /// <summary>The next event about something; signs of life are passed over.</summary>
    public async Task<Heard> Next()
    {
        while (await Block() is { } block)
        {
            if (block.Event is not null) return block;
        }

        throw new EndOfStreamException();
    }

    /// <summary>The events up to and with the one about this case.</summary>
    public async Task<Heard> About(TakenIn taken)
    {
        while (true)
        {
            var heard = await Next();
            if (heard.Data!["caseId"]?.GetValue<string>() == taken.CaseId) return heard;
        }
    }

    /// <summary>The next block, or null when the stream has ended.</summary>
    public async Task<Heard?> Block()
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(TimeSpan.FromSeconds(30));
        var (any, heard) = (false, new Heard(null, null, null));
        while (await _reader.ReadLineAsync(patience.Token) is { } line)
        {
            if (line.Length == 0 && any) return heard;
            any = true;
            heard = line.Split(": ", 2) switch
            {
                ["id", var id] => heard with { Id = id },
                ["event", var name] => heard with { Event = name },
                ["data", var data] => heard with { Data = JsonNode.Parse(data) },
                _ => heard,
            };
        }

        return null;
    }

    public ValueTask DisposeAsync()
    {
        _reader.Dispose();
        _response.Dispose();
        _http.Dispose();
        return ValueTask.CompletedTask;
    }
}
