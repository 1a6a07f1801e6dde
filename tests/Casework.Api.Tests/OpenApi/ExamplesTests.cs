using System.Text.Json;
using Casework.Api.OpenApi;
using Casework.Application.Json;
using Microsoft.AspNetCore.Mvc.ApiExplorer;
using Microsoft.Extensions.DependencyInjection;

namespace Casework.Api.Tests.OpenApi;

public sealed class ExamplesTests(TestDesk desk)
{
    private IEnumerable<DescribedRoute> Routes => desk.Host.Services.GetRequiredService<IApiDescriptionGroupCollectionProvider>()
        .ApiDescriptionGroups.Items.SelectMany(group => group.Items).Select(DescribedRoute.Of).OfType<DescribedRoute>();

    private Examples Examples => desk.Host.Services.GetRequiredService<Examples>();

    [Fact]
    public async Task the_example_of_a_request_is_accepted_by_the_door_and_by_the_document()
    {
        var contract = await OpenApiContract.Of(desk.Host.Server.CreateClient());
        var shapes = desk.Host.Services.GetRequiredService<ShapeProbe>();
        foreach (var route in Routes.Where(route => route.Body is not null))
        {
            var example = Examples.OfRequest(route.OperationId, route.Body!).AsObject();
            Should.NotThrow(() => JsonSerializer.Deserialize(example, route.Body!, Body.Strict), route.OperationId);
            shapes.Faults(route.Body!, example).ShouldBeEmpty($"Write a better example in OpenApi/examples/{route.OperationId}.json");
            var documented = contract.Operations.Single(operation => operation.Id == route.OperationId);
            documented.Fault(documented.Json["requestBody"]!["content"]![route.BodyType]!["schema"]!, example.ToJsonString()).ShouldBeNull(route.OperationId);
        }
    }

    [Fact]
    public async Task the_example_of_an_answer_is_as_documented()
    {
        var contract = await OpenApiContract.Of(desk.Host.Server.CreateClient());
        foreach (var route in Routes)
            foreach (var answer in route.Answers.SelectMany(answers => answers).Where(answer => answer is { Body: not null, MediaType: null }))
            {
                var example = Examples.OfAnswer(route.OperationId, answer.Status.ToString(), answer.Body!);
                var schema = contract.Operations.Single(operation => operation.Id == route.OperationId).Responses[answer.Status.ToString()]!["content"]!["application/json"]!["schema"]!;
                contract.Operations[0].Fault(schema, example?.ToJsonString() ?? "null").ShouldBeNull($"{route.OperationId} {answer.Status}");
            }
    }

    [Fact]
    public void every_command_takes_a_body_that_the_document_knows() =>
        Routes.Where(route => route.IsCommand && route.Body is null).Select(route => route.OperationId)
            .ShouldBeEmpty("name the body XxxRequest beside the XxxEndpoint, or say [Takes(typeof(…))]");

    [Fact]
    public void every_written_example_belongs_to_a_route()
    {
        const string folder = "Casework.Api.OpenApi.examples.";
        var written = typeof(Examples).Assembly.GetManifestResourceNames().Where(name => name.StartsWith(folder, StringComparison.Ordinal)).Select(name => name[folder.Length..^".json".Length]);
        written.Except(["fields"]).Except(Routes.Select(route => route.OperationId)).ShouldBeEmpty();
    }
}
