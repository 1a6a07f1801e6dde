using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Casework.Api.Door;
using Casework.Domain.Cases.Sharing;

namespace Casework.Api.Documents;

/// <summary>
/// The way in for documents, around the door of commands: the caller shows that they may knock, the file comes in and is kept, and then the event is
/// written, so that nothing that was acknowledged is lost. A file whose event is not written is thrown away.
/// </summary>
public sealed class Uploads(DocumentSettings settings, Arrivals arrivals, IDocumentFiles files, Shapes shapes)
{
    public async Task<IResult> Take<TFields>(HttpContext http, Func<Taking<TFields>, Task<IResult>> handle) where TFields : class
    {
        var taking = new Taking<TFields>(this);
        var answer = await handle(taking);
        // Where the answer does not come at all nobody knows whether the event is written: then the sweep asks the case.
        if (taking.Came is { } came && taking.Acknowledged != came.DocumentId) await files.Remove(came, CancellationToken.None);
        return answer;
    }

    internal async Task<(Upload<TFields>? Upload, Problem? Problem, string Hash)> Read<TFields>(HttpContext http, OpenedCase opened) where TFields : class
    {
        if (UploadForm.Of(http, settings.MaxBytes) is not { } form) return (null, Problem.Of(415, "unsupported-media-type"), "");
        Arrived? file = null;
        Problem? problem = null;
        try
        {
            (file, problem) = await Receive(http, form, opened);
            var (fields, faults) = problem is null ? Fields<TFields>(form.Json(), file) : (null, problem);
            problem = faults;
            if (problem is not null) return (null, problem, "");
            await files.Keep(new(opened.Current.Id, file!.Id), file.Path, http.RequestAborted);
            return (new(fields!, file), null, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{file.Sha256} {file.FileName} {form.Json().ToJsonString()}"))));
        }
        finally
        {
            if (problem is not null && file is not null) File.Delete(file.Path);
            Patience.Resume(http);
        }
    }

    private async Task<(Arrived? File, Problem? Problem)> Receive(HttpContext http, UploadForm form, OpenedCase opened)
    {
        try
        {
            if (await form.NextFile(http.RequestAborted) is not var (content, name)) return (null, null);
            var (file, problem) = await arrivals.Receive(content, name, opened.Cipher, http.RequestAborted);
            if (problem is not null) return (null, problem);
            return (file, await form.NextFile(http.RequestAborted) is null ? null : Problem.Malformed("$.file", "duplicate-field"));
        }
        catch (BadHttpRequestException e) when (e.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return (null, arrivals.TooLarge);
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
        return (fields, shapes.Check(fields, malformed));
    }
}

/// <summary>A file that is kept, and what was said with it.</summary>
public sealed record Upload<TFields>(TFields Fields, Arrived File) : INamesItems
{
    public IEnumerable<CaseItem?> Named() => (Fields as INamesItems)?.Named() ?? [];
}

/// <summary>One upload on its way: gives the door how to read it, and hears which document was acknowledged.</summary>
public sealed class Taking<TFields>(Uploads uploads) where TFields : class
{
    internal FileAddress? Came { get; private set; }

    internal Guid? Acknowledged { get; private set; }

    public async Task<ReadBody<Upload<TFields>>> Read(HttpContext http, OpenedCase opened)
    {
        var (upload, problem, hash) = await uploads.Read<TFields>(http, opened);
        Came = upload is null ? null : new(opened.Current.Id, upload.File.Id);
        return new(upload, problem, hash);
    }

    /// <summary>A repeat under the same idempotency key names the document of the first time.</summary>
    public DocumentReceivedAnswer Answer(IReadOnlyList<Guid> ids) => new((Acknowledged = ids[0]).Value);
}

public sealed record DocumentReceivedAnswer(Guid DocumentId);
