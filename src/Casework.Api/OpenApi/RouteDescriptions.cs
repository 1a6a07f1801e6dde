using Microsoft.AspNetCore.Mvc.ApiExplorer;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Casework.Api.OpenApi;

/// <summary>
/// Tells ASP.NET Core what it cannot see: the door reads the body itself and answers an IResult, so bodies and answers
/// come from the conventions of <see cref="DescribedRoute"/>.
/// </summary>
internal sealed class RouteDescriptions : IApiDescriptionProvider
{
    private static readonly EmptyModelMetadataProvider Metadata = new();

    public int Order => 0;

    public void OnProvidersExecuting(ApiDescriptionProviderContext context)
    {
    }

    /// <summary>After every provider has found its routes.</summary>
    public void OnProvidersExecuted(ApiDescriptionProviderContext context)
    {
        foreach (var description in context.Results.ToList())
        {
            if (DescribedRoute.Of(description) is { } route) Describe(description, route);
            else context.Results.Remove(description);
        }

        // A type that several routes use is described where it first stands: in the order of the endpoints, however they are mapped.
        var ordered = context.Results.OrderBy(description => DescribedRoute.Of(description)!.Endpoint.MetadataToken).ToList();
        context.Results.Clear();
        foreach (var description in ordered) context.Results.Add(description);
    }

    private static void Describe(ApiDescription description, DescribedRoute route)
    {
        foreach (var (name, type) in route.Command is null ? [] : route.PathParameters)
            description.ParameterDescriptions.Add(new() { Name = name, Type = type, Source = BindingSource.Path, IsRequired = true, ModelMetadata = Metadata.GetMetadataForType(type) });
        if (route.Body is { } body)
        {
            description.ParameterDescriptions.Add(new() { Name = "body", Type = body, Source = BindingSource.Body, IsRequired = true });
            description.SupportedRequestFormats.Clear();
            description.SupportedRequestFormats.Add(new() { MediaType = route.BodyType });
        }

        description.SupportedResponseTypes.Clear();
        foreach (var answers in route.Answers.Where(answer => answer.Key < 400)) description.SupportedResponseTypes.Add(new()
        {
            StatusCode = answers.Key,
            Type = answers.Select(answer => answer.Body).FirstOrDefault(type => type is not null) ?? typeof(void),
            ApiResponseFormats = [.. answers.Where(answer => answer.Body is not null).Select(answer => new ApiResponseFormat { MediaType = answer.MediaType ?? "application/json" })],
        });
    }
}
