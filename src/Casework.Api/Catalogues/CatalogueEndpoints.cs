using Casework.Api.Routing;
using Casework.Application.Access;
using Casework.Application.Cases.Contacts;
using Casework.Application.Catalogues;
using Casework.Application.Finding;
using Casework.Application.Problems;
using Casework.Application.Reading;
using Casework.Application.Texts;
using Casework.Domain;
using Casework.Domain.Catalogues;
using Casework.Http.Answers;
using Casework.Http.Requests;
using Microsoft.AspNetCore.Authorization;
using Wolverine.Http;

namespace Casework.Api.Catalogues;

/// <summary>The current catalogue, for whoever is signed in, in the caller's language. What officials need at hand goes to officials only.</summary>
public static class CatalogueEndpoints
{
    /// <summary>How long a text may be for which services are sought.</summary>
    private const int MostSaid = 500;

    /// <summary>The services of the catalogue, with their terms and rules; the guidance goes to officials only. With words as people say them, those that fit, best first, and why.</summary>
    [WolverineGet("/api/v1/catalogue/services"), Answers(200, typeof(PageOf<ServiceAnswer>))]
    [Asks("q"), Asks("limit", typeof(int)), Asks("cursor")]
    public static IResult Services(HttpContext http, CatalogueVersions catalogues, ServiceFinder finder, Words words)
    {
        if (http.Refusal(AllowedRoles.Anybody) is { } refusal) return refusal.ToResult();
        var given = http.Request.Parameters();
        var (limit, from, said) = (given.Limit(), given.NumberCursor() ?? 0, given.Text("q"));
        if (said?.Length > MostSaid) given.Fault("q", "too-long", $"{MostSaid}");
        return given.Problem?.ToResult() ?? new ViewAnswer(Page.Of<ServiceAnswer>(string.IsNullOrWhiteSpace(said) ? [.. All()] : [.. Found(said)], limit, from));

        IEnumerable<ServiceAnswer> All() => catalogues.Current.Services.Values.OrderBy(service => service.Code, StringComparer.Ordinal).Select(service => Answer(service));
        IEnumerable<ServiceAnswer> Found(string said) => finder.Find(said).Select(found => Answer(found.Service) with { Why = found.Why(words, Language.Of(http.Request)) });
        ServiceAnswer Answer(Service service) =>
            service.Answer(catalogues.Current, Language.Of(http.Request), forOfficials: http.Caller().Actor.Roles.Any(role => role != Role.Citizen));
    }

    /// <summary>
    /// What a service asks, as a JSON Schema 2020-12 of formData, for anybody. Money is in whole cents; what a register fills (x-source) and evidence that may come later
    /// (x-evidence) is not required.
    /// </summary>
    [WolverineGet("/api/v1/catalogue/services/{code}/form"), AllowAnonymous, Answers(200, typeof(System.Text.Json.Nodes.JsonObject)), Answers(404)]
    public static IResult Form(string code, HttpContext http, CatalogueVersions catalogues) =>
        catalogues.Current.Services.GetValueOrDefault(code) is { } service ? new ViewAnswer(FormSchema.Of(service, Language.Of(http.Request))) : Problem.NotFound.ToResult();

    /// <summary>The life events by which services are found.</summary>
    [WolverineGet("/api/v1/catalogue/life-events"), Answers(200, typeof(PageOf<LifeEventAnswer>))]
    [Asks("limit", typeof(int)), Asks("cursor")]
    public static IResult LifeEvents(HttpContext http, CatalogueVersions catalogues) => List(http, (language, _) =>
        catalogues.Current.LifeEvents.Values.OrderBy(lifeEvent => lifeEvent.Code, StringComparer.Ordinal).Select(lifeEvent => lifeEvent.Answer(language)));

    /// <summary>The organisations of the second line.</summary>
    [WolverineGet("/api/v1/catalogue/organisations"), Answers(200, typeof(PageOf<OrganisationAnswer>))]
    [Asks("limit", typeof(int)), Asks("cursor")]
    public static IResult Organisations(HttpContext http, CatalogueVersions catalogues) => List(http, (language, _) =>
        catalogues.Current.Organisations.Values.OrderBy(organisation => organisation.Code, StringComparer.Ordinal).Select(organisation => organisation.Answer(language)));

    /// <summary>The desks of the first line.</summary>
    [WolverineGet("/api/v1/catalogue/desks"), Answers(200, typeof(PageOf<DeskAnswer>))]
    [Asks("limit", typeof(int)), Asks("cursor")]
    public static IResult Desks(HttpContext http, CatalogueVersions catalogues) => List(http, (language, _) =>
        catalogues.Current.Desks.Values.OrderBy(desk => desk.Code, StringComparer.Ordinal).Select(desk => desk.Answer(language)));

    /// <summary>Messages that are written often, with the places that are filled in when one is sent; the text is in the language asked for, and goes out in the citizen's.</summary>
    [WolverineGet("/api/v1/catalogue/message-templates"), Answers(200, typeof(PageOf<MessageTemplateAnswer>))]
    [Asks("limit", typeof(int)), Asks("cursor")]
    public static IResult Templates(HttpContext http, MessageTemplates templates) => List(http, (language, _) =>
        MessageTemplates.All.OrderBy(template => template.Key, StringComparer.Ordinal).Select(template => new MessageTemplateAnswer(
            template.Key, templates.Title(template.Key, language), templates.Text(template.Key, language), templates.Places(template.Key), template.Value)));

    /// <summary>Registered local helpers, for anybody: what they help with, and where they are reached.</summary>
    [WolverineGet("/api/v1/catalogue/helpers"), AllowAnonymous, Answers(200, typeof(PageOf<HelperAnswer>))]
    [Asks("limit", typeof(int)), Asks("cursor")]
    public static IResult Helpers(HttpContext http, CatalogueVersions catalogues) => Shown(http, language =>
        catalogues.Current.Registered.Values.OrderBy(point => point.Code, StringComparer.Ordinal).Select(point => point.Answer(language)));

    private static IResult List(HttpContext http, Func<string, Caller, IEnumerable<object>> items) =>
        http.Refusal(AllowedRoles.Anybody) is { } refusal ? refusal.ToResult() : Shown(http, language => items(language, http.Caller()));

    private static IResult Shown(HttpContext http, Func<string, IEnumerable<object>> items)
    {
        var given = http.Request.Parameters();
        var (limit, from) = (given.Limit(), given.NumberCursor() ?? 0);
        return given.Problem?.ToResult() ?? new ViewAnswer(Page.Of([.. items(Language.Of(http.Request))], limit, from));
    }
}
