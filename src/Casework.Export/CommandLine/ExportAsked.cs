using System.Globalization;
using Casework.Application.Reading;
using Casework.Domain.Terms;
using Casework.Export.Histories;

namespace Casework.Export.CommandLine;

/// <summary>What somebody asks to export, by HTTP or by the command: the same words, the same faults.</summary>
public static class ExportAsked
{
    public static string Format(QueryParameters given) => given.OneOf("format", Exports.Formats) ?? "bundle";

    /// <summary>From and to are times of recording, or days in Amsterdam; the whole day counts.</summary>
    public static ExportScope Scope(QueryParameters given)
    {
        var names = given.OneOf("names", "true", "false") == "true";
        var scope = new ExportScope(Moment(given, "from", LocalDay.StartOf), Moment(given, "to", LocalDay.EndOf), given.Id("caseId"), names);
        if (scope.From > scope.To) given.Fault("to", "out-of-range");
        return scope;
    }

    private static DateTimeOffset? Moment(QueryParameters given, string name, Func<DateOnly, DateTimeOffset> ofDay) =>
        DateOnly.TryParseExact(given.Text(name), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? ofDay(day) : given.Moment(name);
}
