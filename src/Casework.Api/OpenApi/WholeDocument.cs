using Casework.Api.Hosting;
using Casework.Application.Texts;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Casework.Api.OpenApi;

/// <summary>Completes the document: who made it, where it is served, and the parts that operations share.</summary>
internal sealed class WholeDocument(Words words) : IOpenApiDocumentTransformer
{
    internal const string Base = "/api/v1";

    public Task TransformAsync(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellation)
    {
        document.Info = new()
        {
            Title = "Casework",
            Version = SecurityHeaders.ApiVersion,
            Description = "One case per citizen, one case manager at any moment, and every step on record. Times are RFC 3339 with offset, dates yyyy-MM-dd, ids UUIDv7.",
            Contact = new() { Name = "Casework", Url = new("https://casework.example/contact"), Email = "casework@casework.example" },
            License = new() { Name = "EUPL-1.2", Identifier = "EUPL-1.2" },
        };
        document.Servers = [new() { Url = Base, Description = "The system that serves this document" }];
        Schemas.Finish(document);
        Sharing.AddTo(document);
        ProblemAnswers.AddTo(document, words);
        WebhookSection.AddTo(document);
        var paths = new OpenApiPaths();
        foreach (var (path, item) in document.Paths.OrderBy(path => path.Key, StringComparer.Ordinal)) paths.Add(path.StartsWith(Base + "/", StringComparison.Ordinal) ? path[Base.Length..] : path, item);
        document.Paths = paths;
        document.Tags = new HashSet<OpenApiTag>(TagsOf(paths).Select(tag => new OpenApiTag { Name = tag }));
        return Task.CompletedTask;
    }

    private static IEnumerable<string> TagsOf(OpenApiPaths paths) => paths.Values
        .SelectMany(path => path.Operations?.Values.ToArray() ?? [])
        .SelectMany(operation => operation.Tags ?? new HashSet<OpenApiTagReference>())
        .Select(tag => tag.Reference.Id!).Distinct().Order(StringComparer.Ordinal);
}
