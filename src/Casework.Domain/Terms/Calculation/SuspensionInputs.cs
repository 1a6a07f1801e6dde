namespace Casework.Domain.Terms.Calculation;

/// <summary>Reads suspensions; each ground has its own names for its days.</summary>
internal static class SuspensionInputs
{
    /// <param name="start">The day before the term: a suspension cannot begin earlier.</param>
    public static List<Suspension> Read(InputReader read, DateOnly start, Func<Ground, bool> allowed, TermPolicies policies)
    {
        var suspensions = new List<Suspension>();
        foreach (var item in read.Each("suspensions"))
        {
            if (One(item, start, allowed) is not { } suspension)
            {
                continue;
            }
            var days = Ground.DaysOf(suspension, DateOnly.MinValue, policies);
            if (suspensions.Any(other => other.Ground == suspension.Ground && Ground.DaysOf(other, DateOnly.MinValue, policies).Overlaps(days)))
            {
                item.Fail("type", "overlapping-suspension");
            }
            suspensions.Add(suspension);
        }
        return suspensions;
    }

    private static Suspension? One(InputReader item, DateOnly start, Func<Ground, bool> allowed)
    {
        var type = item.Text("type");
        if (!item.FailedAt("type") && Ground.Of(type) is var ground && (ground is null || !allowed(ground)))
        {
            item.Fail("type", ground is null ? "unknown-ground" : "ground-not-for-this-term", ("value", type));
        }
        var (from, to) = type switch
        {
            "4:15-1-a" or "7:10-2" => ("invitedOn", "completedOn"),
            "4:15-1-b" or "woo-4.4-3" => ("notifiedOn", "endedOn"),
            _ => ("from", "to"),
        };
        if (item.Failed)
        {
            return null;
        }
        var deadline = to == "completedOn" ? item.Date("deadline") : item.DateOrNull("deadline");
        var end = to == "completedOn" || deadline is not null ? item.DateOrNull(to) : item.Date(to);
        var suspension = new Suspension(type, item.Date(from), end, deadline);
        FailIfReversed(item, suspension, start, from, to);
        return item.Failed ? null : suspension;
    }

    private static void FailIfReversed(InputReader item, Suspension suspension, DateOnly start, string from, string to)
    {
        if (item.Failed)
        {
            return;
        }
        if (suspension.To < suspension.From)
        {
            item.Fail(to, "end-before-start", ("start", suspension.From), ("end", suspension.To.Value));
        }
        if (suspension.Deadline < suspension.From)
        {
            item.Fail("deadline", "end-before-start", ("start", suspension.From), ("end", suspension.Deadline.Value));
        }
        if (suspension.From < start)
        {
            item.Fail(from, "before-receipt", ("start", start));
        }
    }
}
