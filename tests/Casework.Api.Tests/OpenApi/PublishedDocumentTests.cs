using System.Net;
using System.Text.Json.Nodes;
using Casework.Delivery.Outbox;
using Casework.Delivery.Webhooks;

namespace Casework.Api.Tests.OpenApi;

public sealed class PublishedDocumentTests(TestDesk desk)
{
    [Fact]
    public async Task anybody_and_any_web_page_may_read_the_document()
    {
        var answer = await desk.Nobody.Get("/openapi.json");

        answer.ShouldBe(200);
        answer.MediaType.ShouldBe("application/json");
        answer.Headers.GetValues("Access-Control-Allow-Origin").ShouldBe(["*"]);
        answer.Json["openapi"]!.GetValue<string>().ShouldStartWith("3.1");
        answer.Json["info"]!["version"]!.GetValue<string>().ShouldBe(answer.Headers.GetValues("API-Version").Single());
    }

    [Fact]
    public async Task whoever_has_the_document_already_is_told_so()
    {
        var tag = (await desk.Nobody.Get("/openapi.json")).ETag!;
        (await desk.Nobody.Get("/openapi.json", ("If-None-Match", tag))).ShouldBe((int)HttpStatusCode.NotModified);
    }

    [Fact]
    public async Task every_operation_says_in_words_what_it_does_and_shows_an_example()
    {
        foreach (var operation in (await OpenApiContract.Of(desk.Host.Server.CreateClient())).Operations)
        {
            operation.Json["summary"]!.GetValue<string>().ShouldNotBe(operation.Id, "give the endpoint or its request a doc comment");
            foreach (var content in Contents(operation)) (content["example"] ?? content["examples"]).ShouldNotBeNull(operation.Id);
        }
    }

    [Fact]
    public async Task every_operation_has_a_name_of_its_own()
    {
        var names = (await OpenApiContract.Of(desk.Host.Server.CreateClient())).Operations.Select(operation => operation.Id).ToArray();
        names.Distinct().Count().ShouldBe(names.Length);
    }

    [Fact]
    public async Task the_documentation_asks_no_other_server_for_anything()
    {
        var page = await desk.Nobody.Get("~/docs/");

        page.ShouldBe(200);
        page.MediaType.ShouldBe("text/html");
        page.Text.ShouldContain("api/v1/openapi.json");
        page.Headers.GetValues("Content-Security-Policy").Single().ShouldStartWith("default-src 'none'");
        (await desk.Nobody.Get("~/docs/scalar.js")).ShouldBe(200);
    }

    [Fact]
    public async Task examples_that_stand_apart_are_served_as_well()
    {
        var document = (await desk.Nobody.Get("/openapi.json")).Json;
        var example = document["paths"]!["/cases/{caseId}"]!["get"]!["responses"]!["200"]!["content"]!["application/json"]!["examples"]!["example"]!;
        var address = new Uri(example["externalValue"]!.GetValue<string>(), UriKind.Absolute);
        (await desk.Nobody.Get("~" + address.AbsolutePath)).ShouldBe(200).Json["disputes"].ShouldNotBeNull();
        document.ToJsonString().ShouldNotContain("\"/docs/examples");
        new Uri(document["servers"]![0]!["url"]!.GetValue<string>(), UriKind.Absolute).ShouldBe(new Uri(address, "/api/v1"));
        (await desk.Nobody.Get("~/docs/examples/nothing.json")).ShouldBeProblem(404, "not-found");
    }

    [Fact]
    public async Task what_a_subscriber_receives_is_described_as_a_webhook()
    {
        var document = (await desk.Nobody.Get("/openapi.json")).Json;
        var sent = document["webhooks"]!["caseEvent"]!["post"]!;
        var content = sent["requestBody"]!["content"]!["application/cloudevents+json"]!;
        content["schema"]!["$ref"]!.GetValue<string>().ShouldBe("#/components/schemas/CloudEvent");
        var schema = document["components"]!["schemas"]!["CloudEvent"]!;
        var delivery = new OutboxMessage(Guid.Empty, Guid.Empty, Guid.Empty, "", OutboxMessage.Webhook, "", "case-opened", default, 1, "utrecht", null, "nl", null);
        var event1 = JsonNode.Parse(CloudEvent.Of(delivery, 7, "urn:x", new("https://casework.example")))!.AsObject();
        schema["properties"]!.AsObject().Select(field => field.Key).ShouldBe(event1.Select(field => field.Key), ignoreOrder: true);
        content["example"]!.AsObject().Select(field => field.Key).ShouldBe(event1.Select(field => field.Key), ignoreOrder: true);
        sent["parameters"]!.AsArray().Select(header => header!["name"]!.GetValue<string>()).ShouldBe(["webhook-id", "webhook-timestamp", "webhook-signature"]);
    }

    [Fact]
    public async Task the_documentation_of_the_calculation_shows_worked_tables()
    {
        var text = (await desk.Nobody.Get("/openapi.json")).Json["paths"]!["/terms/calculation"]!["post"]!["description"]!.GetValue<string>();
        text.ShouldContain("| 2026-05-26 | Atw 1(1) | Monday 25 May 2026 is not a working day.");
        text.ShouldContain("After 19 days the penalty is €497.");
        text.Split('\n').Count(line => line.StartsWith("| 20")).ShouldBeGreaterThan(8);
    }

    private static IEnumerable<JsonObject> Contents(DocumentedOperation operation) => operation.Responses.Select(response => response.Value!["content"])
        .Append(operation.Json["requestBody"]?["content"]).OfType<JsonObject>()
        .Where(content => content.ContainsKey("application/json")).Select(content => content["application/json"]!.AsObject())
        .Where(content => !HasNothing(content["schema"]!));

    /// <summary>The body of a command that there is nothing to add to.</summary>
    private static bool HasNothing(JsonNode schema) => schema["$ref"]?.GetValue<string>().Split('/')[^1] is "KeepPromiseRequest" or "WithdrawMandateRequest" or "WithdrawHelpRequest"
        or "DropObjectionRequest" or "SayObjectionIsLateRequest";
}
