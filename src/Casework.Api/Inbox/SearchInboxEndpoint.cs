using System.Globalization;
using Casework.Api.Routing;
using Casework.Application.Access;
using Casework.Application.Inbox;
using Casework.Application.Json;
using Casework.Application.Reading;
using Casework.Application.Validation;
using Casework.Domain.Catalogues;
using Casework.Http.Answers;
using Casework.Http.Requests;
using Casework.Projections.Vault;
using FluentValidation;
using Marten;
using Wolverine.Http;

namespace Casework.Api.Inbox;

/// <summary>The inbox with what may not stand in a URL: names, numbers and full text. Everything is optional.</summary>
public sealed record SearchInboxRequest(
    string? Sort = null, int? Limit = null, string? Cursor = null, string? Name = null, string? Bsn = null, string? KvkNumber = null, string? CaseNumber = null, string? Text = null)
    : InboxFilterBody
{
    public SearchCasesRequest Search() => new(Bsn, KvkNumber, Name, CaseNumber, Text);

    public override IReadOnlyList<string?> Values(string name) => name switch
    {
        "sort" => One(Sort),
        "limit" => One(Limit?.ToString(CultureInfo.InvariantCulture)),
        "cursor" => One(Cursor),
        _ => base.Values(name),
    };
}

public sealed class SearchInboxValidator : AbstractValidator<SearchInboxRequest>
{
    public SearchInboxValidator()
    {
        RuleFor(body => body.Bsn).Bsn();
        RuleFor(body => body.KvkNumber).KvkNumber();
        RuleFor(body => body.Name).OptionalText(200);
        RuleFor(body => body.CaseNumber).OptionalText(200);
        RuleFor(body => body.Text).OptionalText(500);
    }
}

public static class SearchInboxEndpoint
{
    [WolverinePost("/api/v1/inbox/search"), Answers(200, typeof(PageOf<InboxRow>))]
    public static async Task<IResult> Post(
        HttpContext http, IDocumentStore store, CatalogueVersions catalogues, CitizenIndex citizens, RequestValidation shapes, InboxQuery inbox)
    {
        if (http.Refusal(AllowedRoles.Officials) is { } refusal) return refusal.ToResult();
        var (body, malformed) = Body.Parse<SearchInboxRequest>(await RequestBody.Bytes(http.Request, http.RequestAborted), optional: true);
        if (shapes.Check(body, malformed) is { } badShape) return badShape.ToResult();
        var (wanted, problem) = InboxWanted.From(new QueryParameters(body!.Values), catalogues.Current);
        if (problem is not null) return problem.ToResult();

        await using var session = store.QuerySession();
        var only = body.Search().IsEmpty() ? null : await body.Search().Find(session, citizens, new InboxViewer(http.Caller(AllowedRoles.Officials, wanted.Place).Actor), http.RequestAborted);
        return await GetInboxEndpoint.Show(http, inbox, wanted, only);
    }
}
