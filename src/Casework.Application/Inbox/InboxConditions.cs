using Casework.Application.Access;
using Npgsql;

namespace Casework.Application.Inbox;

/// <summary>What a case of the list (<c>d</c>) must be, as one condition of SQL with its values; each is on a column with an index, but for the words.</summary>
internal sealed class InboxConditions
{
    private const string Concerns = """
        (d.data ->> 'caseNumber' ilike ? or exists (select 1 from jsonb_array_elements(d.data -> 'questions') as q where q ->> 'subject' ilike ?))
        """;

    private readonly List<string> _all = [];

    public List<NpgsqlParameter> Values { get; } = [];

    public string Sql => string.Join(" and ", _all);

    /// <param name="numbers">The table that knows each case by its number.</param>
    public static InboxConditions Of(InboxWanted wanted, InboxViewer viewer, DateOnly today, FoundCases? only, string numbers)
    {
        var all = new InboxConditions().And("d.audience && ?", (object)viewer.In(wanted.View));
        if (wanted.Status == "closed") all.And("d.is_closed");
        // What was sent to a closed case is for somebody to read too.
        else if (wanted.View is not ("unread" or "undelivered") || wanted.Status is not null) all.And("not d.is_closed");
        if (wanted.Scope is not null) all.And("d.audience && ?", (object)viewer.In(wanted.Scope));
        if (wanted.Status is { } status and not ("open" or "closed")) all.And("d.statuses @> array[?]", status);
        if (wanted.Service is { } service) all.And("d.services @> array[?]", service);
        if (wanted.View == "waitingForCitizen") all.And("d.statuses @> array['awaitingCitizen']");
        if (wanted.View == "unread") all.And("d.unread");
        if (wanted.View == "undelivered") all.And("d.undelivered");
        if (wanted.View == "overdue" || wanted.Due == "overdue") all.And("d.sort_decide_by < ?", today);
        if (wanted.View == "dueSoon" || wanted.Due == "soon") all.And("d.sort_decide_by >= ? and d.soon_from <= ?", today, today);
        if (wanted.Q is { } number && CaseNumber.IsWellFormed(number)) all.And($"d.case_id in (select n.id from {numbers} n where n.case_number = ?)", number);
        else if (wanted.Q is { Length: > 0 } q)
        {
            var like = $"%{Escaped(q)}%";
            all.And(Concerns, like, like);
        }

        if (only is { } found) all.And($"d.case_id = any(?){(found.ByPerson ? " and (d.data ->> 'showsCitizen')::boolean" : "")}", (object)found.CaseIds);
        if (wanted.After is { } after) all.And($"(d.{wanted.Column}, d.id) {(wanted.Descends ? '<' : '>')} (?, ?)", after.Value, after.CaseId);
        return all;
    }

    private InboxConditions And(string sql, params object[] values)
    {
        var parts = sql.Split('?');
        for (var i = 0; i < values.Length; i++)
        {
            Values.Add(new() { Value = values[i] });
            parts[i] += $"${Values.Count}";
        }

        _all.Add(string.Concat(parts));
        return this;
    }

    private static string Escaped(string text) => text.Replace("\\", "\\\\").Replace("%", "\\%").Replace("_", "\\_");
}
