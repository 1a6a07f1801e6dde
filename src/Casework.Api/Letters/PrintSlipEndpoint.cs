using System.Security.Cryptography;
using System.Text;
using Casework.Api.Routing;
using Casework.Application.Access;
using Casework.Application.Problems;
using Casework.Application.Ratings;
using Casework.Application.Reading;
using Casework.Application.Texts;
using Casework.Application.Validation;
using Casework.Delivery.Outbox;
using Casework.Domain.Cases;
using Casework.Domain.Catalogues;
using Casework.Domain.Terms;
using Casework.Http.Answers;
using Casework.Http.Requests;
using Casework.Projections.Vault;
using Casework.Web.Layout;
using Casework.Web.Paper;
using FluentValidation;
using Wolverine.Http;

namespace Casework.Api.Letters;

/// <summary>The slip that the citizen takes home, as a page to print: case number, code in groups, a QR code of the page, decision dates, whom to phone, and how to rate the visit.</summary>
/// <param name="TrackingCode">The code as the intake or the renewal answered it, which it is held against; without one the slip has none.</param>
public sealed record PrintSlipRequest(string? TrackingCode);

public sealed class PrintSlipValidator : AbstractValidator<PrintSlipRequest>
{
    public PrintSlipValidator() => RuleFor(body => body.TrackingCode).OptionalText(100);
}

public static class PrintSlipEndpoint
{
    [WolverinePost("/api/v1/cases/{caseId}/slip"), Answers(200, MediaType = "text/html")]
    public static Task<IResult> Post(Guid caseId, HttpContext http, QueryExecutor executor, RequestValidation shapes, CitizenIndex citizens, CatalogueVersions catalogues, Words words, RatingTokens ratings) =>
        executor.Read(http, caseId, AllowedRoles.Desk, "slip", async look =>
        {
            var (body, malformed) = RequestBody.Parse<PrintSlipRequest>(http.Request, await RequestBody.Bytes(http.Request, http.RequestAborted), optional: true);
            if (shapes.Check(body, malformed) is { } badShape) return badShape.ToResult();
            var code = body!.TrackingCode is { } typed ? TrackingCode.Normal(typed) : null;
            if (code is not null && !IsRight(look.Current, code, citizens)) return Problem.Of(400, "wrong-code").ToResult();
            http.Response.Headers.ETag = $"\"{look.Current.Version}\"";
            var language = look.Current.Language;
            return new HtmlPage<SlipPage>(
                new Dictionary<string, object?>
                {
                    [nameof(SlipPage.Say)] = new Said(words, language),
                    [nameof(SlipPage.Slip)] = Slip(look, code, catalogues.Current, Address(http), ratings.Short(look.Current, ratings.Visit(look.Current).SubjectId)),
                },
                language: language);
        }, AccessScope.OwnDesk);

    private static PrintedSlip Slip(QueryContext look, string? code, Catalogue catalogue, string address, string ratingCode)
    {
        var (current, today) = (look.Current, LocalDay.Of(look.Now));
        var desk = catalogue.Desks[current.Desk];
        return new(
            current.CaseNumber, code is null ? [] : [.. code.Chunk(4).Select(group => new string(group))], address, new(current.CaseManager.Name, desk.Phone, desk.Name.In(current.Language)),
            [.. current.OpenQuestions.Where(question => question.Term is not null).Select(question =>
                (question.Service is { } service ? catalogue.Services.GetValueOrDefault(service)?.Name.In(current.Language) : null, DecisionTerm.DecideBy(question.Term!, today)))],
            ratingCode);
    }

    /// <summary>As the installation says it, else as this desk reached us.</summary>
    private static string Address(HttpContext http) => http.RequestServices.GetRequiredService<IConfiguration>()["Public:Address"] is { Length: > 0 }
        ? $"{http.RequestServices.GetRequiredService<OutboxSettings>().PublicAddress.AbsoluteUri.TrimEnd('/')}/track"
        : $"{http.Request.Scheme}://{http.Request.Host}/track";

    private static bool IsRight(CitizenCase current, string code, CitizenIndex citizens) => CryptographicOperations.FixedTimeEquals(
        Encoding.ASCII.GetBytes(citizens.OfTrackingCode(current.Id, code)), Encoding.ASCII.GetBytes(current.TrackingCodeHash));
}
