using System.Text.Json;
using System.Text.Json.Nodes;
using Casework.Application.Catalogues;
using Casework.Domain;
using Casework.Domain.Catalogues;
using Casework.Domain.Catalogues.Forms;
using Casework.Domain.Catalogues.Triage;
using Json.Schema;

namespace Casework.Api.Tests.Catalogues;

/// <summary>What the schema of a form accepts, the rules of the form accept, and the other way round.</summary>
public class FormSchemaTests
{
    private static readonly Catalogue Catalogue = CatalogueLoader.Load(Path.Combine(AppContext.BaseDirectory, "catalogue")).Current;

    public static TheoryData<string> Asking => [.. Catalogue.Services.Values.Where(service => service.Asks is not null).Select(service => service.Code)];

    [Theory, MemberData(nameof(Asking))]
    public void a_form_that_is_filled_in_fits_its_schema_and_misses_nothing(string code)
    {
        var service = Catalogue.Services[code];
        var form = FilledIn.Form(service);
        Fits(service, form).ShouldBeTrue(form.Json());
        FieldFault.Of(service.Asks!, form, new(2026, 12, 1)).ShouldBeEmpty();
        Missing(service, form).ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(Asking))]
    public void without_one_required_field_both_say_so(string code)
    {
        var service = Catalogue.Services[code];
        var form = FilledIn.Form(service);
        foreach (var field in service.Asks!.Where(field => field is { Required: true, Source: null, Evidence: null, When: null }))
        {
            var less = form.With(new Dictionary<string, JsonElement> { [field.Code] = JsonSerializer.SerializeToElement<string?>(null) });
            Fits(service, less).ShouldBeFalse(field.Code);
            Missing(service, less).ShouldContain(field.Code);
        }
    }

    [Fact]
    public void a_field_that_is_asked_sometimes_is_required_there()
    {
        var service = Catalogue.Services["wlz-contribution"];
        Fits(service, FilledForm.Read("""{"about":"invoice"}""")).ShouldBeFalse();
        Fits(service, FilledForm.Read("""{"about":"invoice","invoiceNumber":"1"}""")).ShouldBeTrue();
        Fits(service, FilledForm.Read("""{"about":"moon","invoiceNumber":"1"}""")).ShouldBeFalse();
    }

    private static bool Fits(Service service, FilledForm form) =>
        JsonSchema.FromText(Alone(service).ToJsonString(), new BuildOptions { SchemaRegistry = new SchemaRegistry() }).Evaluate(JsonSerializer.SerializeToElement(JsonNode.Parse(form.Json()))).IsValid;

    private static JsonObject Alone(Service service)
    {
        var schema = FormSchema.Of(service, "nl");
        schema.Remove("$id");
        return schema;
    }

    private static IReadOnlyList<string> Missing(Service service, FilledForm form) =>
        new WhatIsThere(service, form, [], [], WhatIsThere.OfPerson.Concat(WhatIsThere.OfBusiness).ToList())
            .Missing(new(service.Code, 1, null, SupportLevel.None, null, 0, 0, Channel.Web) { Form = form });
}
