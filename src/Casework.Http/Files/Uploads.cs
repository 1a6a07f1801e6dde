using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Casework.Application.Commands;
using Casework.Application.Documents;
using Casework.Application.Json;
using Casework.Application.Problems;
using Casework.Application.Validation;
using Casework.Http.Requests;

namespace Casework.Http.Files;

/// <summary>
/// The way in for documents, around the door of commands: the caller shows that they may knock, the file comes in and is kept, and then the event is
/// written, so that nothing that was acknowledged is lost. A file whose event is not written is thrown away.
/// </summary>
public sealed class Uploads(DocumentSettings settings, UploadReceiver receiver, IDocumentFiles files, RequestValidation validation)
{
    public async Task<CommandOutcome> Take(HttpContext http, Func<IFormSource, Task<CommandOutcome>> execute)
    {
        var form = new ReceivedForm(http, this);
        var outcome = await execute(form);
        // Where there is no outcome nobody knows whether the event is written: then the sweep asks the case. A repeat names the document of the first time.
        if (form.Came is { } came && (outcome as CommandOutcome.Done)?.Context.Ids[0] != came.DocumentId) await files.Remove(came, CancellationToken.None);
        return outcome;
    }

    public async Task<(Upload<TFields>? Upload, Problem? Problem, string Hash)> Read<TFields>(HttpContext http, LoadedCase loaded) where TFields : class
    {
        if (UploadForm.Of(http, settings.MaxBytes) is not { } form) return (null, Problem.Of(415, "unsupported-media-type"), "");
        Arrived? file = null;
        Problem? problem = null;
        try
        {
            (file, problem) = await Receive(http, form, loaded);
            var (fields, faults) = problem is null ? Fields<TFields>(form.Json(), file) : (null, problem);
            problem = faults;
            if (problem is not null) return (null, problem, "");
            await files.Keep(new(loaded.Current.Id, file!.Id), file.Path, http.RequestAborted);
            return (new(fields!, file), null, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{file.Sha256} {file.FileName} {form.Json().ToJsonString()}"))));
        }
        finally
        {
            if (problem is not null && file is not null) File.Delete(file.Path);
            Patience.Resume(http);
        }
    }

    private async Task<(Arrived? File, Problem? Problem)> Receive(HttpContext http, UploadForm form, LoadedCase loaded)
    {
        try
        {
            if (await form.NextFile(http.RequestAborted) is not var (content, name)) return (null, null);
            var (file, problem) = await receiver.Receive(content, name, loaded.Cipher, http.RequestAborted);
            if (problem is not null) return (null, problem);
            return (file, await form.NextFile(http.RequestAborted) is null ? null : Problem.Malformed("$.file", "duplicate-field"));
        }
        catch (BadHttpRequestException e) when (e.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return (null, receiver.TooLarge);
        }
        catch (Exception e) when (e is InvalidDataException or IOException and not BadHttpRequestException)
        {
            return (null, Problem.Malformed("$", "invalid-form"));
        }
    }

    private (TFields?, Problem?) Fields<TFields>(JsonObject json, Arrived? file) where TFields : class
    {
        if (file is not null) json["file"] = file.FileName;
        var (fields, malformed) = Body.Parse<TFields>(Encoding.UTF8.GetBytes(json.ToJsonString()), optional: true);
        return (fields, validation.Check(fields, malformed));
    }
}

/// <summary>The form of a request; knows which document came in with it.</summary>
internal sealed class ReceivedForm(HttpContext http, Uploads uploads) : IFormSource
{
    public FileAddress? Came { get; private set; }

    public async Task<ReadBody<Upload<TFields>>> Form<TFields>(LoadedCase loaded) where TFields : class
    {
        var (upload, problem, hash) = await uploads.Read<TFields>(http, loaded);
        Came = upload is null ? null : new(loaded.Current.Id, upload.File.Id);
        return new(upload, problem, hash);
    }

    public Task<ReadBody<T>> Json<T>(bool optional) where T : class => throw new NotSupportedException("A form is no JSON.");
}
