using Casework.Application.Access;
using Casework.Domain.Terms;
using Casework.Projections.Inbox;
using Npgsql;

namespace Casework.Application.Inbox;

/// <summary>What a case of the list (<c>d</c>) must be, as one condition of SQL with its values; each is on a column with an index, but for the words.</summary>
internal sealed class InboxConditions
{
    private const string Concerns = """
        (d.data ->> 'caseNumber' ilike ? or exists (select 1 from jsonb_array_elements(d.data -> 'questions') as q where q ->> 'subject' ilike ?))
        """;

    private readonly List<string> _all = [];
    private int _first = 1;

    public List<NpgsqlParameter> Values { get; } = [];

    public string Sql => string.Join(" and ", _all);

    /// <param name="numbers">The table that knows each case by its number.</param>
    /// <param name="lines">The table of the lines.</param>
    /// <param name="firstValue">The number of the first value in the statement.</param>
    public static InboxConditions Of(InboxWanted wanted, InboxViewer viewer, DateOnly today, FoundCases? only, string numbers, string lines, int firstValue = 1)
    {
        var all = new InboxConditions { _first = firstValue }.And("d.audience && ?", (object)viewer.In(wanted.View));
        all.Stands(wanted);
        if (wanted.Scope is not null) all.And("d.audience && ?", (object)viewer.In(wanted.Scope));
        foreach (var facets in wanted.Facets) all.And(facets.Length == 1 ? "d.facets @> ?" : "d.facets && ?", (object)facets);
        if (wanted.View == "waitingForCitizen") all.And("d.facets @> ?", (object)new[] { InboxFacets.Status("awaitingCitizen") });
        if (wanted.View == "undelivered") all.And("d.facets @> ?", (object)new[] { InboxFacets.Undelivered });
        if (wanted.Unread || wanted.View == "unread") all.And("d.unread");
        if (wanted.Decide.From is { } decideFrom) all.And("d.sort_decide_by >= ?", decideFrom);
        if (wanted.Decide.To is { } decideTo) all.And("d.sort_decide_by <= ?", decideTo);
        if (wanted.Opened.From is { } openedFrom) all.And("d.opened_at >= ?", LocalDay.StartOf(openedFrom).ToUniversalTime());
        if (wanted.Opened.To is { } openedTo) all.And("d.opened_at < ?", LocalDay.StartOf(openedTo.AddDays(1)).ToUniversalTime());
        if (wanted.View == "overdue" || wanted.Due == "overdue") all.And("d.sort_decide_by < ?", today);
        if (wanted.View == "dueSoon" || wanted.Due == "soon") all.And("d.sort_decide_by >= ? and d.soon_from <= ?", today, today);
        if (wanted.Q is { } number && CaseNumber.IsWellFormed(number)) all.And($"d.case_id in (select n.id from {numbers} n where n.case_number = ?)", number);
        else if (wanted.Q is { Length: > 0 } q)
        {
            var like = $"%{Escaped(q)}%";
            all.And(Concerns, like, like);
        }

        if (only is { } found) all.And($"d.case_id = any(?){(found.ByPerson ? " and (d.data ->> 'showsCitizen')::boolean" : "")}", (object)found.CaseIds);
        var beyond = $"(d.{wanted.Column}, d.id) {(wanted.Descends ? '<' : '>')}";
        if (wanted.After is { Value: { } value } after) all.And($"{beyond} (?, ?)", value, after.LineId);
        // A name does not stand in a cursor: it is asked of the line where the page before ended.
        else if (wanted.After is { } last) all.And($"{beyond} (select l.{wanted.Column}, l.id from {lines} l where l.id = ?)", last.LineId);
        return all;
    }

    /// <summary>Where the case or one of its questions stands: open, where nothing is said of it.</summary>
    private void Stands(InboxWanted wanted)
    {
        string[] questions = [.. wanted.Statuses.Where(status => status is not ("open" or "closed")).Select(InboxFacets.Status)];
        var (open, closed) = (wanted.Statuses.Contains("open"), wanted.Statuses.Contains("closed"));
        // What was sent to a closed case is for somebody to read too.
        if (wanted.Statuses.Count == 0 && wanted.View is ("unread" or "undelivered")) return;
        if (open && closed) return;
        if (closed && questions.Length == 0) And("d.is_closed");
        else if (open || questions.Length == 0) And("not d.is_closed");
        else And(closed ? "(d.is_closed or d.facets && ?)" : "not d.is_closed and d.facets && ?", (object)questions);
    }

    private InboxConditions And(string sql, params object[] values)
    {
        var parts = sql.Split('?');
        for (var i = 0; i < values.Length; i++)
        {
            Values.Add(new() { Value = values[i] });
            parts[i] += $"${_first + Values.Count - 1}";
        }

        _all.Add(string.Concat(parts));
        return this;
    }

    private static string Escaped(string text) => text.Replace("\\", "\\\\").Replace("%", "\\%").Replace("_", "\\_");
}
