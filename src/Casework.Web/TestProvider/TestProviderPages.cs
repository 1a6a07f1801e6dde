using Casework.Application.Access;
using Casework.Domain.Catalogues.Forms;
using Casework.Web.Layout;

namespace Casework.Web.TestProvider;

/// <summary>The page on which a developer chooses whom to be.</summary>
public static class TestProviderPages
{
    private static readonly string[] PassedOn = ["redirect_uri", "state", "nonce", "code_challenge"];

    public static IResult Choose(HttpContext http)
    {
        var visit = new PageVisit(http);
        if (TestClient.Of(http.Request, http.Request.Query["redirect_uri"]) is not { } client) return Results.BadRequest();
        var asked = http.Request.Query["acr_values"].ToString();
        var assurances = http.RequestServices.GetRequiredService<Assurances>();
        return new HtmlPage<TestProviderPage>(new Dictionary<string, object?>
        {
            [nameof(TestProviderPage.Around)] = visit.Around(),
            [nameof(TestProviderPage.PassedOn)] = PassedOn.Select(name => (name, http.Request.Query[name].ToString())).ToList(),
            [nameof(TestProviderPage.People)] = client.People.Select(person => (person.Sub, person.Name)).ToList(),
            [nameof(TestProviderPage.Levels)] = !client.Levels ? [] : Enum.GetValues<Assurance>().Select(level => (assurances.AcrOf(level), Assurances.Code(level))).ToList(),
            [nameof(TestProviderPage.Asked)] = asked,
        });
    }
}
