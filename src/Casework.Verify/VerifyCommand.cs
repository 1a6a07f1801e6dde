using System.Net.Http.Headers;
using System.Net.Http.Json;
using Casework.Proof.Notes;

namespace Casework.Verify;

/// <summary>
/// The program: fetches what was kept, checks the log against it, tells the outcome, and ends with 0 (nothing altered), 1 (altered) or 2
/// (not checked).
/// </summary>
/// <param name="folder">Where checkpoints lie that left the system.</param>
/// <param name="errors">Where wrong arguments are told; by itself where the outcome is.</param>
/// <param name="connect">Opens a way to a running system.</param>
public sealed class VerifyCommand(string folder, Func<Uri, HttpClient> connect, TextWriter output, TextWriter? errors = null)
{
    public async Task<int> Run(string[] args)
    {
        if (args is ["--help" or "-h"]) return Say(0, Arguments.Usage);
        var (asked, fault) = Arguments.Parse(args);
        if (asked is null) return Misused(fault!);
        try
        {
            if (!asked.IsUrl)
            {
                using var bundle = BundleSource.Open(asked.Target);
                return await Check(bundle, asked);
            }

            using var http = await Connect(asked);
            var events = await Check(new ServedLogSource(http, "log"), asked);
            return events != 0 || asked.IsOfOneLog ? events : await Check(new ServedLogSource(http, "read-log"), asked);
        }
        catch (BrokenLogException e)
        {
            return Say(1, $"ALTERED. {e.Message}");
        }
        catch (Exception e) when (e is CannotVerifyException or HttpRequestException or IOException or FormatException or UnauthorizedAccessException or InvalidDataException or TaskCanceledException)
        {
            return Say(2, $"Not checked. {e.Message}");
        }
    }

    private async Task<int> Check(ILogSource log, Arguments asked)
    {
        var checkpoint = await log.Checkpoint();
        var saved = Saved(asked, checkpoint.Split('\n')[0], isEmpty: checkpoint.Split('\n') is [_, "0", ..]);
        var clock = TimeProvider.System.GetTimestamp();
        var verdict = await new LogVerification(log, saved, origin => asked.IsOfOneLog ? new([], []) : SavedLog.Read(folder, origin), asked.IsOfOneLog ? [] : SavedLog.ReadEpochs(folder)).Run();
        var seconds = TimeProvider.System.GetElapsedTime(clock).TotalSeconds;
        if (verdict.Fault is { } fault) return Say(1, $"ALTERED. {fault}");
        foreach (var notice in verdict.Notices) Say(0, notice);
        return Say(0, $"Nothing was altered: {verdict.Events} of {verdict.Size} entries of {verdict.Origin}, {verdict.Checkpoints} kept checkpoints, {seconds:0.0} s.");
    }

    private int Say(int exitCode, string text)
    {
        output.WriteLine(text);
        return exitCode;
    }

    private int Misused(string fault)
    {
        (errors ?? output).WriteLine($"{fault}{Environment.NewLine}{Environment.NewLine}{Arguments.Usage}");
        return 2;
    }

    private async Task<HttpClient> Connect(Arguments asked)
    {
        var http = connect(new(asked.Target.TrimEnd('/') + "/"));
        var token = asked.TokenFile is { } file ? (await File.ReadAllTextAsync(file)).Trim() : await DevelopmentToken(http);
        if (token is not null) http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return http;
    }

    /// <summary>Only a system in Development gives tokens to whoever asks.</summary>
    private static async Task<string?> DevelopmentToken(HttpClient http)
    {
        using var response = await http.PostAsJsonAsync("dev/token", new { sub = "verify", name = "verify", role = (string[])["auditor"] });
        return response.IsSuccessStatusCode ? (await response.Content.ReadFromJsonAsync<Token>())?.AccessToken : null;
    }

    /// <param name="isEmpty">Of an empty log no checkpoint leaves.</param>
    private SavedLog Saved(Arguments asked, string origin, bool isEmpty)
    {
        var kept = SavedLog.Read(folder, origin);
        var keys = asked.KeyFile is { } keyFile ? Under(origin, SavedLog.ReadKeys(keyFile)) : kept.Keys;
        var notes = asked.CheckpointFile is { } noteFile ? [File.ReadAllText(noteFile)] : kept.Notes;
        if (keys.Count == 0) throw new CannotVerifyException($"There is no public key of {origin} in {folder}; give one with --key.");
        if (notes.Count == 0 && !isEmpty)
            throw new CannotVerifyException($"There is no checkpoint of {origin} in {folder}; give one with --checkpoint.");
        return new(keys, notes);
    }

    /// <summary>
    /// A key that was kept before the log went on under another name signs under that name too; the name stands in what it signs.
    /// </summary>
    private static IReadOnlyList<SavedKey> Under(string origin, IReadOnlyList<SavedKey> keys) =>
        keys.Count == 0 || keys.Any(key => key.Key.Name == origin)
            ? keys
            : [.. keys, new(new VerifierKey(origin, keys[^1].Key.PublicKey), 0)];

    private sealed record Token(string AccessToken);
}
