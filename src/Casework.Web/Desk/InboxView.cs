using Casework.Application.Inbox;
using Casework.Application.Texts;
using Casework.Domain;
using Casework.Web.Layout;

namespace Casework.Web.Desk;

/// <summary>All that the page of the list shows.</summary>
public sealed record InboxView(CodeNames Names, Said Say, DateOnly Today, InboxChoice Choice, InboxCounts Counts, IReadOnlyList<SavedView> Saved, InboxRows Rows)
{
    /// <summary>What was sought, where it was.</summary>
    public SearchCasesRequest? Sought { get; init; }

    public FormRefused? Refused { get; init; }

    /// <summary>The ready-made views of this placement, with how many cases each holds.</summary>
    public IEnumerable<(string View, string Count)> Views(Actor me)
    {
        (string View, long Count)[] all =
        [
            ("mine", Counts.Mine), .. me.Desk is null ? [] : ((string, long)[])[("desk", Counts.Desk)],
            .. me.Organisation is null ? [] : ((string, long)[])[("organisation", Counts.Organisation), ("offered", Counts.Offered)],
            ("overdue", Counts.Overdue), ("dueSoon", Counts.DueSoon), ("unread", Counts.Unread), ("waitingForCitizen", Counts.WaitingForCitizen),
        ];
        return all.Select(each => (each.View, Number(each.Count, Counts.More.Contains(each.View))));
    }

    public IEnumerable<(SavedView View, string Count)> OwnViews => Saved.Select(view =>
        (view, Counts.Views.FirstOrDefault(count => count.ViewId == view.Id) is { } counted ? Number(counted.Count, counted.More) : "0"));

    public string Title => Sought is not null ? Say["desk.search.title"]
        : Saved.FirstOrDefault(view => view.Id == Choice.Saved)?.Name ?? Say[$"desk.view.{Choice.View}"];

    /// <summary>The first of what the citizen waits for: a decision, or a call.</summary>
    public static DateOnly? FirstDay(InboxRow row) => row.DecideBy is { } decide && row.CallBackBy is { } call ? (decide < call ? decide : call) : row.DecideBy ?? row.CallBackBy;

    private static string Number(long count, bool more) => more ? $"{count}+" : $"{count}";
}

/// <summary>A day as people at work say it: three days late, today, in five days.</summary>
internal static class When
{
    private const int Near = 14;

    public static string In(Said say, DateOnly day, DateOnly today) => (day.DayNumber - today.DayNumber) switch
    {
        0 => say["desk.when.today"],
        1 => say["desk.when.tomorrow"],
        -1 => say["desk.when.yesterday"],
        < 0 and var late => say.Text("desk.when.late", $"{-late}"),
        <= Near and var days => say.Text("desk.when.days", $"{days}"),
        _ => say.Day(day),
    };
}
