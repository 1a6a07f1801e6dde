using System.Net;
using System.Net.Http.Json;
using System.Text;
using Casework.Proof.Entries;
using Casework.Proof.Tree;

namespace Casework.Verify;

/// <summary>The log of a running system, over HTTP.</summary>
/// <param name="log">Which: log (of events) or read-log.</param>
/// <param name="http">Its base address is that of the system; it carries the auditor's token.</param>
public sealed class ServedLogSource(HttpClient http, string log) : ILogSource
{
    public async Task<string> Checkpoint() => Encoding.UTF8.GetString(await Get("checkpoint"));

    public Task<byte[]> Tile(TileAddress address) => Get("tile/" + address.Path);

    public async Task<IReadOnlyList<ReadOnlyMemory<byte>?>> Entries(TileAddress address)
    {
        try
        {
            return [.. EntryBundle.Read(await Get("tile/entries/" + address.IndexPath)).Select(entry => (ReadOnlyMemory<byte>?)entry)];
        }
        catch (FormatException e)
        {
            throw new BrokenLogException($"The entries of tile {address.Path} cannot be read: {e.Message}");
        }
    }

    /// <summary>A system of an older release knows of none.</summary>
    public async Task<IReadOnlyList<byte[]>> Epochs()
    {
        try
        {
            using var response = await Send("epochs");
            return [.. (await response.Content.ReadFromJsonAsync<Begun>())!.Items.Select(epoch => Encoding.UTF8.GetBytes(epoch.Entry))];
        }
        catch (BrokenLogException)
        {
            return [];
        }
    }

    public async Task<IReadOnlyList<string>> Strays()
    {
        using var response = await Send("stray-rows");
        var strays = await response.Content.ReadFromJsonAsync<StrayRows>();
        return [.. strays!.Items.Select(row => row.Reason switch
        {
            "no-leaf" => $"The row at position {row.Position} is in no place of the log: it was slipped in.",
            "never-handed-out" => $"The row at position {row.Position} is at a position that was never handed out: it was slipped in.",
            "no-place" => $"Reading {row.Id} is in no place of the log: it was slipped in.",
            "other-columns" => $"The columns by which reading {row.Id} is found are not what it says.",
            "wrong-count" => $"The events of case {row.Id}, up to position {row.Position}, do not count up to its version.",
            "no-event" => $"Among the events of case {row.Id}, up to position {row.Position}, stands a row that is no event.",
            "other-stream" => $"The stream of case {row.Id} is not of the kind or the tenant that it was made.",
            "archived-unsaid" => $"Case {row.Id}, up to position {row.Position}, lies in the archive, and none of its events says so.",
            "not-archived" =>
                $"Case {row.Id}, up to position {row.Position}, is archived by its events, and does not lie wholly in the archive.",
            var reason => $"The row at position {row.Position} of {row.Id} does not belong: {reason}.",
        })];
    }

    private async Task<byte[]> Get(string path)
    {
        using var response = await Send(path);
        return await response.Content.ReadAsByteArrayAsync();
    }

    private async Task<HttpResponseMessage> Send(string path)
    {
        var response = await http.GetAsync($"api/v1/audit/{log}/{path}");
        if (response.IsSuccessStatusCode) return response;
        response.Dispose();
        throw response.StatusCode switch
        {
            HttpStatusCode.NotFound => new BrokenLogException($"The system does not serve {log}/{path}."),
            HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden =>
                new CannotVerifyException("The log's entries are for auditors: give a token of one with --token."),
            var status => new CannotVerifyException($"The system answers {(int)status} to {path}."),
        };
    }

    private sealed record Begun(IReadOnlyList<BegunEpoch> Items);

    private sealed record BegunEpoch(long Leaf, string Entry);

    private sealed record StrayRows(IReadOnlyList<StrayRow> Items);

    private sealed record StrayRow(long Position, Guid Id, string Reason);
}
