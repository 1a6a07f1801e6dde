using System.IO.Compression;
using System.Text;
using Casework.Application.Access;
using Casework.Application.Documents;
using Casework.Application.Problems;
using Casework.Application.Texts;
using Casework.Application.Track;
using Casework.Domain.Cases;
using Casework.Domain.Catalogues;
using Casework.Http.Answers;
using Casework.Projections.Cases;
using Casework.Projections.Vault;
using Casework.Web.Layout;
using Marten;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.AspNetCore.Http.Features;

namespace Casework.Web.Dossier;

/// <summary>
/// The dossier of a citizen as one package to keep: a page that any browser shows, and the documents that it links to. It is written while it is sent,
/// case by case and document by document.
/// </summary>
public sealed class DossierZip(
    IDocumentStore store, TrackQuery query, KeyRing keys, KeptDocuments documents, CatalogueVersions catalogues, Words words, TimeProvider time)
{
    /// <summary>Of one case, for the citizen alone.</summary>
    public async Task<IResult> OfCase(HttpContext http, Caller caller, string caseNumber)
    {
        var (found, problem) = await query.Read<CaseRecord>(
            caller, caseNumber, MandateScope.Read, "dossier", (view, mandate, _) => mandate is null ? new(view) : new(Problem: Problem.Of(403, "outside-mandate")));
        if (problem is not null) return problem.ToResult();
        http.Response.Headers.ETag = $"\"{found!.Version}\"";
        return Of(http, [found.Id], $"casework-{found.CaseNumber}.zip");
    }

    public IResult Of(HttpContext http, IReadOnlyList<Guid> caseIds, string name) =>
        Results.Stream(target => Write(http, caseIds, target), "application/zip", name);

    private async Task Write(HttpContext http, IReadOnlyList<Guid> caseIds, Stream target)
    {
        var cancellation = http.RequestAborted;
        var say = new Said(words, PageLanguage.Settle(http));
        // The library writes the end of each entry without waiting for it: some bytes of what was compressed.
        http.Features.Get<IHttpBodyControlFeature>()!.AllowSynchronousIO = true;
        await using var zip = await ZipArchive.CreateAsync(target, ZipArchiveMode.Create, leaveOpen: true, Encoding.UTF8, cancellation);
        List<DossierCase> cases = [];
        await using var session = store.QuerySession();
        foreach (var id in caseIds)
        {
            await keys.Fetch(session, [id], cancellation);
            if (await session.LoadAsync<CaseRecord>(id, cancellation) is not { } view) continue;
            var page = new TrackPage(view, words, say.Language, catalogues, keys.Open, time.GetUtcNow());
            cases.Add(new(page, TrackMessages.Of(page), await Documents(zip, page, cancellation)));
        }

        await using var index = await Begin(zip, "index.html", CompressionLevel.Optimal, cancellation);
        await index.WriteAsync(Encoding.UTF8.GetBytes(await Html(http, say, cases)), cancellation);
    }

    private async Task<IReadOnlyList<DossierFile>> Documents(ZipArchive zip, TrackPage page, CancellationToken cancellation)
    {
        List<DossierFile> written = [];
        foreach (var document in page.View.Documents)
        {
            if (page.Open(document.FileName) is not { } name || KeptDocuments.KindOf(document.MediaType) is not { } kind) continue;
            var path = $"{page.Current.CaseNumber}/{written.Count + 1:000}-{Plain(kind.Ending(name))}";
            // Pictures and packages do not become smaller.
            await using var entry = await Begin(zip, path, CompressionLevel.NoCompression, cancellation);
            var there = await documents.Write(new(page.Current.Id, document.DocumentId), entry, cancellation);
            written.Add(new(name, there ? path : null, document));
        }

        return written;
    }

    private async Task<Stream> Begin(ZipArchive zip, string path, CompressionLevel level, CancellationToken cancellation)
    {
        var entry = zip.CreateEntry(path, level);
        entry.LastWriteTime = time.GetUtcNow();
        return await entry.OpenAsync(cancellation);
    }

    private static async Task<string> Html(HttpContext http, Said say, IReadOnlyList<DossierCase> cases)
    {
        await using var renderer = new HtmlRenderer(http.RequestServices, http.RequestServices.GetRequiredService<ILoggerFactory>());
        return await renderer.Dispatcher.InvokeAsync(async () => (await renderer.RenderComponentAsync<DossierPage>(ParameterView.FromDictionary(
            new Dictionary<string, object?> { [nameof(DossierPage.Words)] = say, [nameof(DossierPage.Cases)] = cases }))).ToHtmlString());
    }

    /// <summary>A name that every system can save: letters, digits, dots and dashes.</summary>
    private static string Plain(string name) => new([.. name.Select(letter => char.IsLetterOrDigit(letter) || letter is '.' or '-' or '_' ? letter : '-')]);
}

/// <summary>One case of a dossier: what was sent and received, and its documents.</summary>
public sealed record DossierCase(TrackPage Page, IReadOnlyList<TrackedMessage> Messages, IReadOnlyList<DossierFile> Files);

/// <param name="Path">Where it lies in the package; null where it could not be read.</param>
public sealed record DossierFile(string Name, string? Path, TrackDocument Document);
