using System.IO.Pipelines;
using System.Text.Encodings.Web;
using System.Text.Json;
using Casework.Application.Problems;
using Casework.Export.Histories;

namespace Casework.Export.Ocel;

/// <summary>
/// An object-centric event log for process mining (OCEL 2.0, JSON form). Events come first, then the objects that they are about:
/// two passes over one moment of the store, so that nothing but the officials, desks and organisations is remembered.
/// </summary>
internal sealed class OcelExport(CaseHistories histories, Pseudonyms pseudonyms) : IExport
{
    public const string Json = "application/json";

    /// <summary>Bytes that wait in memory before they go out.</summary>
    private const int Full = 64 * 1024;

    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public string MediaType => Json;

    public string FileName => "casework-export.json";

    public Task<Problem?> Refusal(ExportScope scope, CancellationToken cancellation) => histories.Refusal(scope, cancellation);

    public async Task Write(ExportScope scope, Stream target, CancellationToken cancellation)
    {
        await using var snapshot = await histories.Open(cancellation);
        // Between the two, since the serializer flushes synchronously after every value, which an answer over HTTP refuses.
        var pipe = PipeWriter.Create(target, new(leaveOpen: true));
        await using var json = new Utf8JsonWriter(pipe, new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        var people = new OcelPeople(pseudonyms, scope.Names);
        json.WriteStartObject();
        json.WritePropertyName("eventTypes");
        JsonSerializer.Serialize(json, OcelEventTypes.All(), Web);
        json.WritePropertyName("objectTypes");
        JsonSerializer.Serialize(json, OcelObjects.Types, Web);
        await WriteAll(pipe, json, "events", snapshot.EventsIn(scope, cancellation).Select(each => Event(each, people)), cancellation);
        await WriteAll(pipe, json, "objects", Objects(snapshot.CasesIn(scope, cancellation), people), cancellation);
        json.WriteEndObject();
        await json.FlushAsync(cancellation);
        await pipe.CompleteAsync();
    }

    private static OcelEvent Event(ExportedEvent each, OcelPeople people) =>
        new(each.Id.ToString(), each.Type, each.Happened.HappenedAt, [.. OcelEventTypes.ValuesOf(each)], [.. OcelRelations.Of(each, people)]);

    private static async IAsyncEnumerable<OcelObject> Objects(IAsyncEnumerable<ExportedCase> cases, OcelPeople people)
    {
        string? citizen = null;
        await foreach (var of in cases)
        {
            if (people.Citizen(of) != citizen) yield return OcelObjects.Citizen(of, people);
            citizen = people.Citizen(of);
            foreach (var each in OcelObjects.Of(of, people)) yield return each;
        }

        foreach (var each in people.Met) yield return each;
    }

    private static async Task WriteAll<T>(PipeWriter pipe, Utf8JsonWriter json, string name, IAsyncEnumerable<T> all, CancellationToken cancellation)
    {
        json.WriteStartArray(name);
        await foreach (var each in all.WithCancellation(cancellation))
        {
            JsonSerializer.Serialize(json, each, Web);
            if (pipe.UnflushedBytes > Full) await pipe.FlushAsync(cancellation);
        }

        json.WriteEndArray();
    }
}
