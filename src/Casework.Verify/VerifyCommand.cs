using System.Net.Http.Headers;
using System.Net.Http.Json;
using Casework.Proof.Notes;

namespace Casework.Verify;

/// <summary>The program: fetches what was kept, checks the log against it, tells the outcome, and ends with 0 (nothing altered), 1 (altered) or 2 (not checked).</summary>
/// <param name="folder">Where checkpoints lie that left the system.</param>
/// <param name="connect">Opens a way to a running system.</param>
public sealed class VerifyCommand(string folder, Func<Uri, HttpClient> connect, TextWriter output)
{
    public async Task<int> Run(string[] args)
    {
        if (Arguments.Parse(args) is not { } asked) return Say(2, Arguments.Usage);
        try
        {
            using var log = await Open(asked);
            var saved = Saved(asked, Origin(await log.Checkpoint()));
            var clock = TimeProvider.System.GetTimestamp();
            var verdict = await new LogVerification(log, saved).Run();
            var seconds = TimeProvider.System.GetElapsedTime(clock).TotalSeconds;
            return verdict.Fault is { } fault
                ? Say(1, $"ALTERED. {fault}")
                : Say(0, $"Nothing was altered: {verdict.Events} of {verdict.Size} events of {verdict.Origin}, {saved.Notes.Count} kept checkpoints, {seconds:0.0} s.");
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

    private int Say(int exitCode, string text)
    {
        output.WriteLine(text);
        return exitCode;
    }

    private static string Origin(string note) => note.Split('\n')[0];

    private async Task<ILogSource> Open(Arguments asked)
    {
        if (!asked.IsUrl) return BundleSource.Open(asked.Target);
        var http = connect(new(asked.Target.TrimEnd('/') + "/"));
        var token = asked.TokenFile is { } file ? (await File.ReadAllTextAsync(file)).Trim() : await DevelopmentToken(http);
        if (token is not null) http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return new ServedLogSource(http);
    }

    /// <summary>Only a system in Development gives tokens to whoever asks.</summary>
    private static async Task<string?> DevelopmentToken(HttpClient http)
    {
        using var response = await http.PostAsJsonAsync("dev/token", new { sub = "verify", name = "verify", role = (string[])["auditor"] });
        return response.IsSuccessStatusCode ? (await response.Content.ReadFromJsonAsync<Token>())?.AccessToken : null;
    }

    private SavedLog Saved(Arguments asked, string origin)
    {
        var kept = SavedLog.Read(folder, origin);
        var keys = asked.KeyFile is { } keyFile ? SavedLog.ReadKeys(keyFile) : kept.Keys;
        var notes = asked.CheckpointFile is { } noteFile ? [File.ReadAllText(noteFile)] : kept.Notes;
        if (keys.Count == 0) throw new CannotVerifyException($"There is no public key of {origin} in {folder}; give one with --key.");
        if (notes.Count == 0) throw new CannotVerifyException($"There is no checkpoint of {origin} in {folder}; give one with --checkpoint.");
        return new(keys, notes);
    }

    private sealed record Token(string AccessToken);
}
