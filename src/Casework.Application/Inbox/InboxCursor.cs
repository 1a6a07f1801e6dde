using System.Globalization;
using Casework.Application.Reading;
using Casework.Projections.Inbox;

namespace Casework.Application.Inbox;

/// <summary>The last row of a page: its sort value and line. It is bound to the order that it was made in.</summary>
/// <param name="Value">Null where it may not stand in an address: of a name.</param>
public sealed record InboxCursor(string Sort, object? Value, Guid LineId)
{
    public static string After(InboxItem last, string sort) => QueryParameters.Opaque($"{sort}|{Written(last, sort)}|{last.Id}");

    public static InboxCursor? Read(string text, string sort) =>
        text.Split('|') is [var made, var value, var id] && made == sort && Guid.TryParse(id, out var line) && (IsByName(sort) ? value == "" : Parsed(value, sort) is not null)
            ? new(sort, IsByName(sort) ? null : Parsed(value, sort), line)
            : null;

    private static bool IsByName(string sort) => sort.TrimStart('-') == "name";

    private static string Written(InboxItem item, string sort) => sort.TrimStart('-') switch
    {
        "lastActivity" => item.LastActivity.UtcTicks.ToString(CultureInfo.InvariantCulture),
        "age" => item.OpenedAt.UtcTicks.ToString(CultureInfo.InvariantCulture),
        "name" => "",
        _ => item.SortDecideBy.ToString("O", CultureInfo.InvariantCulture),
    };

    private static object? Parsed(string value, string sort) => sort.TrimStart('-') is "lastActivity" or "age"
        ? long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var ticks) && ticks <= DateTimeOffset.MaxValue.Ticks ? new DateTimeOffset(ticks, TimeSpan.Zero) : null
        : DateOnly.TryParseExact(value, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
