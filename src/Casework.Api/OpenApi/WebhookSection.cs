using System.Text.Json.Nodes;
using Casework.Delivery.Webhooks;
using Microsoft.OpenApi;

namespace Casework.Api.OpenApi;

/// <summary>What a subscriber receives, as the webhooks section of the document: a receiver can be generated from it.</summary>
internal static class WebhookSection
{
    private const string Signature = "By Standard Webhooks: v1, and the base64 of HMAC-SHA-256 over {id}.{timestamp}.{body}, with the secret of the subscription as key.";

    public static void AddTo(OpenApiDocument document)
    {
        document.AddComponent("CloudEvent", Schema());
        document.Webhooks = new Dictionary<string, IOpenApiPathItem>
        {
            ["caseEvent"] = new OpenApiPathItem { Operations = new() { [HttpMethod.Post] = Operation(document) } },
        };
    }

    private static OpenApiOperation Operation(OpenApiDocument document) => new()
    {
        OperationId = "caseEvent",
        Summary = "Something happened in a case that the subscription hears of",
        Description = "Sent at least once, in no certain order. Drop an event whose source and id you have seen, and order by sequence. Answer within ten seconds; redirects are not followed.",
        Parameters =
        [
            Header("webhook-id", "Of this event to this subscription: the same at every attempt.", "0199f3a0-5c00-8000-8000-000000000077"),
            Header("webhook-timestamp", "When it was sent, in seconds since 1970. Refuse what is older than five minutes.", "1764590400"),
            Header("webhook-signature", Signature, "v1,K5oZfzN95Z9UVu1EsfQmfVNQhnkZ2pj9o9NDN/H/pI4="),
        ],
        RequestBody = new OpenApiRequestBody
        {
            Required = true,
            Content = new Dictionary<string, OpenApiMediaType>
            {
                ["application/cloudevents+json"] = new() { Schema = new OpenApiSchemaReference("CloudEvent", document), Example = Example() },
            },
        },
        Responses = new()
        {
            ["2XX"] = new OpenApiResponse { Description = "The event has come over." },
            ["410"] = new OpenApiResponse { Description = "Nobody is there any more: no further attempt is made at this event." },
            ["default"] = new OpenApiResponse { Description = "It is tried again: nine times in about three days." },
        },
    };

    private static OpenApiSchema Schema() => new()
    {
        Type = JsonSchemaType.Object,
        Description = "A CloudEvent 1.0 in structured JSON, by the NL GOV profile, with the extensions sequence and dataref. It holds no data: read dataref.",
        Required = new HashSet<string> { "specversion", "id", "source", "type", "subject", "time", "sequence", "sequencetype", "dataref" },
        Properties = new Dictionary<string, IOpenApiSchema>
        {
            ["specversion"] = new OpenApiSchema { Type = JsonSchemaType.String, Const = "1.0" },
            ["id"] = Text("The event's own id: the same that history shows (eventId), and the same for each subscription.", "uuid"),
            ["source"] = Text("The system, as a URN with the number of its organisation.", "uri"),
            ["type"] = new OpenApiSchema { Type = JsonSchemaType.String, Enum = [.. CloudEvent.Types.Select(type => (JsonNode)type)] },
            ["subject"] = Text("The case.", "uuid"),
            ["time"] = Text("When it happened; it may have been recorded later.", "date-time"),
            ["sequence"] = new OpenApiSchema
            {
                Type = JsonSchemaType.String,
                Pattern = "^[0-9]{20}$",
                Description = "The event's place in the order of all events of the source, to be compared as text; there are gaps, since not every event is for everybody.",
            },
            ["sequencetype"] = new OpenApiSchema { Type = JsonSchemaType.String, Const = CloudEvent.Integer },
            ["dataref"] = Text("Where the case file is read, with a sign-in of your own.", "uri"),
        },
    };

    private static JsonObject Example() => new()
    {
        ["specversion"] = "1.0",
        ["id"] = "0199f3a0-5c00-7000-8000-000000000042",
        ["source"] = "urn:nld:oin:00000000000000000000:systeem:casework",
        ["type"] = CloudEvent.TypeOf("hand-off-proposed"),
        ["subject"] = "0199f3a0-5c00-7000-8000-000000000001",
        ["time"] = "2026-11-24T10:00:00+01:00",
        ["sequence"] = "00000000000000004711",
        ["sequencetype"] = CloudEvent.Integer,
        ["dataref"] = "https://loket.example/api/v1/cases/0199f3a0-5c00-7000-8000-000000000001",
    };

    private static OpenApiSchema Text(string description, string format) => new() { Type = JsonSchemaType.String, Format = format, Description = description };

    private static OpenApiParameter Header(string name, string description, string example) => new()
    {
        Name = name,
        In = ParameterLocation.Header,
        Required = true,
        Description = description,
        Schema = new OpenApiSchema { Type = JsonSchemaType.String },
        Example = example,
    };
}
