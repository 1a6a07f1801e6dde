using System.Globalization;
using Casework.Application.Reading;
using Casework.Projections.Inbox;

namespace Casework.Application.Inbox;

/// <summary>The last row of a page: its sort value and case. It is bound to the order that it was made in.</summary>
public sealed record InboxCursor(string Sort, object Value, Guid CaseId)
{
    public static string After(InboxItem last, string sort) => QueryParameters.Opaque($"{sort}|{Written(last, sort)}|{last.Id}");

    public static InboxCursor? Read(string text, string sort) =>
        text.Split('|') is [var made, var value, var id] && made == sort && Guid.TryParse(id, out var caseId) && Parsed(value, sort) is { } parsed
            ? new(sort, parsed, caseId)
            : null;

    private static string Written(InboxItem item, string sort) => sort.TrimStart('-') switch
    {
        "lastActivity" => item.LastActivity.UtcTicks.ToString(CultureInfo.InvariantCulture),
        "age" => item.OpenedAt.UtcTicks.ToString(CultureInfo.InvariantCulture),
        _ => item.SortDecideBy.ToString("O", CultureInfo.InvariantCulture),
    };

    private static object? Parsed(string value, string sort) => sort.TrimStart('-') is "lastActivity" or "age"
        ? long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var ticks) && ticks <= DateTimeOffset.MaxValue.Ticks ? new DateTimeOffset(ticks, TimeSpan.Zero) : null
        : DateOnly.TryParseExact(value, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
