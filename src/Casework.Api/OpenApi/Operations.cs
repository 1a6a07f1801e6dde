using Casework.Application.Documents;
using Casework.Application.Texts;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Casework.Api.OpenApi;

/// <summary>Completes each operation: its name, words, headers, problem answers and examples.</summary>
internal sealed class Operations(XmlDocs docs, Words words, Examples examples) : IOpenApiOperationTransformer
{
    public Task TransformAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellation)
    {
        var route = DescribedRoute.Of(context.Description)!;
        operation.OperationId = route.OperationId;
        operation.Tags = new HashSet<OpenApiTagReference> { new(route.Tag, context.Document) };
        Describe(operation, route);
        AddParameters(operation, route, context.Document!);
        AddRequest(operation, route);
        AddAnswers(operation, route, context.Document!);
        AddProblems(operation, route, context.Document!);
        operation.Security = Sharing.SecurityOf(route, context.Document!);
        return Task.CompletedTask;
    }

    private void Describe(OpenApiOperation operation, DescribedRoute route)
    {
        var text = docs.Of(route.Member) ?? (route.IsAlone ? docs.Of(route.Endpoint) : null) ?? (route.Body is { } body ? docs.Of(body) : null) ?? docs.Of(route.Endpoint)
            ?? route.Answers.SelectMany(answer => answer).Select(answer => answer.Body is { } type ? docs.Of(type) : null).FirstOrDefault(found => found is not null)
            ?? route.OperationId;
        operation.Summary = text.Split(". ")[0].TrimEnd('.');
        operation.Description = route.OperationId == WorkedTerm.Operation ? text + WorkedTerm.Tables() : text;
    }

    private void AddParameters(OpenApiOperation operation, DescribedRoute route, OpenApiDocument document)
    {
        operation.Parameters ??= [];
        foreach (var parameter in operation.Parameters.OfType<OpenApiParameter>().Where(parameter => parameter.In == ParameterLocation.Path))
        {
            parameter.Example = examples.OfName(parameter.Name!);
            parameter.Description ??= route.Command?.Parameters.GetValueOrDefault(parameter.Name!);
        }

        foreach (var asked in route.Asks) operation.Parameters.Add(ParameterDescriptions.Of(asked));
        foreach (var name in Sharing.ParametersOf(route)) operation.Parameters.Add(new OpenApiParameterReference(name, document));
    }

    private void AddRequest(OpenApiOperation operation, DescribedRoute route)
    {
        if (route.Body is not { } body || operation.RequestBody is not OpenApiRequestBody request) return;
        request.Required = !examples.AcceptsEmpty(body);
        foreach (var content in request.Content!.Values) examples.Show(content, examples.OfRequest(route.OperationId, body), $"{route.OperationId}.request");
    }

    private void AddAnswers(OpenApiOperation operation, DescribedRoute route, OpenApiDocument document)
    {
        foreach (var (status, answer) in operation.Responses!.ToArray())
        {
            var response = (OpenApiResponse)answer;
            if (route.Answers[int.Parse(status)].FirstOrDefault() is not { } first)
            {
                operation.Responses!.Remove(status);
                continue;
            }

            response.Headers = Sharing.HeadersOf(route, status, document);
            response.Description = (first.Body is { } answered ? docs.Of(answered) : null) ?? Sharing.Outcome(status);
            foreach (var declared in route.Answers[int.Parse(status)])
            {
                if (declared.File) response.Content = DocumentKind.All.ToDictionary(kind => kind.MediaType, _ => Sharing.File());
                if (declared is { Body: null, MediaType: { } text }) (response.Content ??= new Dictionary<string, OpenApiMediaType>())[text] = Sharing.Text();
                if (declared.Body is { } type && response.Content?.TryGetValue(declared.MediaType ?? "application/json", out var content) is true)
                    examples.Show(content, examples.OfAnswer(route.OperationId, status, type), $"{route.OperationId}.{status}");
            }
        }
    }

    private void AddProblems(OpenApiOperation operation, DescribedRoute route, OpenApiDocument document)
    {
        foreach (var status in route.Problems)
        {
            operation.Responses![status.ToString()] = status == 409
                ? Conflict(RefusalCodes.Of(route), document)
                : new OpenApiResponseReference(ProblemAnswers.NameOf(status), document);
        }
    }

    /// <summary>The codes of this command, each with its title.</summary>
    private OpenApiResponse Conflict(IReadOnlyList<string> codes, OpenApiDocument document)
    {
        var lines = codes.Select(code => $"* `{code}`: {words.Text("en", $"problem.{code}.title")}");
        var response = ProblemAnswers.Of(409, codes[0], words, document);
        response.Description = "A rule of the house says no. The type ends in one of these codes:\n\n" + string.Join('\n', lines);
        response.Extensions = new Dictionary<string, IOpenApiExtension> { ["x-problem-codes"] = new JsonNodeExtension(Sharing.List(codes)) };
        return response;
    }
}
