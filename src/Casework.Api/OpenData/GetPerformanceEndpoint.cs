using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Casework.Api.Routing;
using Casework.Domain.Catalogues;
using Casework.Domain.Terms;
using Casework.Http.Answers;
using Casework.Http.Requests;
using Marten;
using Microsoft.AspNetCore.Authorization;
using Wolverine.Http;

namespace Casework.Api.OpenData;

/// <summary>Figures on service, per quarter, desk and organisation, for everybody: so far the ratings. As JSON, or as CSV for whoever accepts that.</summary>
public static partial class GetPerformanceEndpoint
{
    private const string Csv = "text/csv";

    [WolverineGet("/api/v1/open-data/performance"), AllowAnonymous, Answers(200, typeof(Performance)), Answers(200, MediaType = Csv)]
    [Asks("quarter", Pattern = "^[0-9]{4}Q[1-4]$")]
    public static async Task<IResult> Get(HttpContext http, IDocumentStore store, CatalogueVersions catalogues, TimeProvider time)
    {
        var given = http.Request.Parameters();
        var quarter = given.Text("quarter") ?? QuarterOf(LocalDay.Of(time.GetUtcNow()));
        if (!Quarter().IsMatch(quarter)) given.Fault("quarter", "invalid-quarter");
        if (given.Problem is { } problem) return problem.ToResult();

        var from = new DateOnly(int.Parse(quarter[..4], CultureInfo.InvariantCulture), (3 * (quarter[5] - '0')) - 2, 1);
        await using var session = store.QuerySession();
        var counts = await StarCounts.Of(session, from, from.AddMonths(3).AddDays(-1), http.RequestAborted);
        var answer = new Performance(quarter, from, from.AddMonths(3).AddDays(-1), [.. Providers(counts, catalogues.Current, Language.Of(http.Request))]);
        return http.Request.GetTypedHeaders().Accept.Any(wanted => wanted.MediaType.Value == Csv) ? Results.Text(Lines(answer), Csv, Encoding.UTF8) : new ViewAnswer(answer);
    }

    private static IEnumerable<PerformanceOf> Providers(IReadOnlyList<StarCounts.Row> counts, Catalogue catalogue, string language) =>
        catalogue.Desks.Values.Select(desk => (Kind: ProviderKind.Desk, desk.Code, Name: desk.Name.In(language)))
            .Concat(catalogue.Organisations.Values.Select(organisation => (Kind: ProviderKind.Organisation, organisation.Code, Name: organisation.Name.In(language))))
            .Select(provider => new PerformanceOf(provider.Kind, provider.Code, provider.Name, RatingTotals.Of(
                [.. Enumerable.Range(1, 5).Select(stars => counts.Where(row => row.Stars == stars && Is(row, provider.Kind, provider.Code)).Sum(row => row.Times))])))
            .OrderBy(provider => provider.Kind).ThenBy(provider => provider.Name, StringComparer.Ordinal);

    /// <summary>A specialist's work is the organisation's, whatever desk they sit at.</summary>
    private static bool Is(StarCounts.Row row, ProviderKind kind, string code) =>
        kind == ProviderKind.Organisation ? row.Organisation == code : row.Organisation is null && row.Desk == code;

    private static string Lines(Performance answer) => string.Concat(answer.Providers.Select(provider => string.Join(',', (string[])
    [
        answer.Quarter, provider.Kind == ProviderKind.Desk ? "desk" : "organisation", provider.Code, '"' + provider.Name.Replace("\"", "\"\"") + '"',
        provider.Ratings?.Count.ToString(CultureInfo.InvariantCulture) ?? "", provider.Ratings?.Mean.ToString(CultureInfo.InvariantCulture) ?? "",
        .. Enumerable.Range(0, 5).Select(i => provider.Ratings?.Distribution[i].ToString(CultureInfo.InvariantCulture) ?? ""),
    ]) + "\r\n").Prepend("quarter,kind,code,name,ratings,mean,stars1,stars2,stars3,stars4,stars5\r\n"));

    private static string QuarterOf(DateOnly day) => $"{day.Year}Q{(day.Month + 2) / 3}";

    [GeneratedRegex("^[0-9]{4}Q[1-4]$")]
    private static partial Regex Quarter();
}
