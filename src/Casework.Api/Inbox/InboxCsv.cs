using System.Globalization;
using Casework.Application.Access;
using Casework.Application.Inbox;
using Casework.Application.Reading;
using Casework.Application.Texts;
using Casework.Domain;
using Casework.Projections.Inbox;
using CsvHelper;
using Marten;

namespace Casework.Api.Inbox;

/// <summary>
/// The whole list as CSV (RFC 4180), streamed page by page; each page is an entry in the read log before it goes out. Texts that a spreadsheet would take for a formula are
/// made harmless.
/// </summary>
internal sealed class InboxCsv(IDocumentStore store, InboxWanted wanted, Caller caller, DateOnly today, CodeNames names, ReadLog log) : IResult
{
    public const string MediaType = "text/csv";
    private const int PageSize = 200;

    private static readonly CsvWriterOptions Options = new() { Injection = CsvInjection.Escape, WriteByteOrderMark = true };

    private static readonly string[] Columns =
    [
        "caseNumber", "citizenName", "subject", "status", "statusText", "service", "serviceName", "desk", "caseManager", "holder", "offeredTo", "waitingFor", "decideBy", "callBackBy",
        "urgency", "unread", "route", "openedAt", "lastActivity",
    ];

    public async Task ExecuteAsync(HttpContext http)
    {
        http.Response.ContentType = $"{MediaType}; charset=utf-8; header=present";
        http.Response.Headers.CacheControl = "no-store";
        http.Response.Headers.ContentDisposition = "attachment; filename=casework-inbox.csv";
        await using var csv = CsvWriter.Create(http.Response.Body, Options, leaveOpen: true);
        csv.WriteHeader(Columns);
        var page = wanted with { Limit = PageSize };
        while (true)
        {
            var (items, next, _) = await InboxReading.Page(store, page, new(caller.Actor), today, null, http.RequestAborted);
            if (items.Count > 0) await log.Write(caller, "inbox-csv", [.. items.Select(item => item.CaseId)]);
            foreach (var item in items) await csv.WriteRecordAsync(Fields(item), http.RequestAborted);
            await csv.FlushAsync(http.RequestAborted);
            if (next is null) return;
            page = page with { After = InboxCursor.Read(QueryParameters.Position(next)!, page.Sort) };
        }
    }

    private string[] Fields(InboxItem item)
    {
        var row = InboxRow.Of(item, today, names);
        return
        [
            row.CaseNumber, row.CitizenName ?? "", row.Subject ?? "", row.Status, row.StatusText, row.Service ?? "", row.ServiceName ?? "", row.DeskName, row.CaseManager.Name,
            row.HolderName, row.OfferedToName ?? "", WireName.Of(row.WaitingFor), Day(row.DecideBy), Day(row.CallBackBy), WireName.Of(row.Urgency), row.Unread ? "true" : "false",
            WireName.Of(row.Route), Moment(row.OpenedAt), Moment(row.LastActivity),
        ];
    }

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    private static string Moment(DateTimeOffset at) => at.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
